using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Forms;

/// <summary>一格: what was written in a cell of a form, and where.</summary>
/// <param name="Text">As written; empty for “—”, “*”, “/” and a blank.</param>
/// <param name="Place">The cell; null for what was typed into the form itself.</param>
public abstract record Entry(string Text, Place? Place)
{
    /// <summary>Whether anything was written.</summary>
    public bool IsWritten => Text.Length > 0;
}

/// <summary>A cell for words.</summary>
public sealed record TextEntry(string Text, Place? Place = null) : Entry(Text, Place)
{
    /// <summary>Nothing written.</summary>
    public static readonly TextEntry Blank = new("");
}

/// <summary>A cell for a number.</summary>
/// <param name="Value">The number; null where nothing, or no number, is written.</param>
public sealed record NumberEntry(decimal? Value, string Text, Place? Place = null) : Entry(Text, Place)
{
    /// <summary>Nothing written.</summary>
    public static readonly NumberEntry Blank = new(null, "");

    /// <summary>A number that was typed.</summary>
    public static NumberEntry Of(decimal value) =>
        new(value, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Whether words stand where a number belongs.</summary>
    public bool IsWords => IsWritten && Value is null;
}

/// <summary>年度指标值.</summary>
/// <param name="Value">What is aimed at; null where <paramref name="Fault"/> says why, or nothing is written.</param>
/// <param name="Fault">What is wrong with the cell; null where nothing is.</param>
public sealed record TargetEntry(TargetValue? Value, TargetFault? Fault, string Text, Place? Place = null)
    : Entry(Text, Place)
{
    /// <summary>Nothing written.</summary>
    public static readonly TargetEntry Blank = new(null, null, "");
}

/// <summary>实际完成值.</summary>
/// <param name="Value">What was reached; null where nothing is written.</param>
public sealed record ActualEntry(ActualValue? Value, string Text, Place? Place = null) : Entry(Text, Place)
{
    /// <summary>Nothing written.</summary>
    public static readonly ActualEntry Blank = new(null, "");
}
