using System.Globalization;

namespace MedInsPerf.Documents.Workbooks;

/// <summary>单元格数字格式: a format code of Excel, as far as forms of public finance use it.</summary>
internal sealed class NumberFormat
{
    /// <summary>What a cell without a format shows.</summary>
    public static readonly NumberFormat General = Parse("");

    private readonly List<FormatSection> sections;

    private NumberFormat(List<FormatSection> sections) => this.sections = sections;

    public static NumberFormat Parse(string code) =>
        new([.. FormatSection.Split(code.Length <= 255 ? code : "").Select(FormatSection.Parse)]);

    /// <summary>The number as the cell displays it.</summary>
    /// <param name="from1904">Whether days are counted from 1904.</param>
    public string Show(decimal number, bool from1904)
    {
        var (section, signless) = Choose(number);
        if (section.IsDate)
            return FormatDate.Show(section, number, from1904) ?? Plain(number);
        var shown = FormatDigits.Show(section, decimal.Abs(number));
        return number < 0m && !signless && shown.Any(character => character is >= '1' and <= '9') ? "-" + shown : shown;
    }

    /// <summary>A number with all its digits.</summary>
    public static string Plain(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Positive; negative; zero — or by the conditions that the sections state.</summary>
    private (FormatSection Section, bool Signless) Choose(decimal number)
    {
        if (sections.Exists(section => section.Condition is not null))
        {
            var chosen =
                sections.Find(section => section.Condition?.Invoke(number) is true)
                ?? sections.Find(section => section.Condition is null)
                ?? sections[^1];
            return (chosen, Signless: false);
        }

        return number switch
        {
            < 0m when sections.Count > 1 => (sections[1], true),
            0m when sections.Count > 2 => (sections[2], true),
            _ => (sections[0], false),
        };
    }
}
