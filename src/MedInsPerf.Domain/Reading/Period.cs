using System.Runtime.InteropServices;

namespace MedInsPerf.Domain.Reading;

/// <summary>时段: the days that a date, a month, a year or a range names, both ends included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>One day.</summary>
    public static Period Day(DateOnly day) => new(day, day);

    /// <summary>A whole month.</summary>
    public static Period Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A whole year.</summary>
    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Whether it lies in the year.</summary>
    public bool IsWithin(int year) => From.Year == year && To.Year == year;
}
