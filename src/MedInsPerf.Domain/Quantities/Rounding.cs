namespace MedInsPerf.Domain.Quantities;

/// <summary>四舍五入: the one place where the product rounds.</summary>
public static class Rounding
{
    /// <summary>Rounds half away from zero to <paramref name="decimals"/> places (0 to 28), as Chinese official forms do.</summary>
    public static decimal HalfUp(decimal value, int decimals)
    {
#pragma warning disable RS0030 // This is the one place.
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero);
#pragma warning restore RS0030
    }

    /// <summary>Cuts off what is behind <paramref name="decimals"/> places, as some printed standards do.</summary>
    public static decimal Down(decimal value, int decimals)
    {
#pragma warning disable RS0030 // This is the one place.
        return Math.Round(value, decimals, MidpointRounding.ToZero);
#pragma warning restore RS0030
    }
}
