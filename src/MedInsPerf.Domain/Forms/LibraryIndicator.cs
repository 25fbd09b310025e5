namespace MedInsPerf.Domain.Forms;

/// <summary>指标库的一条: what an indicator is called, which way is better and what it is measured in.</summary>
/// <param name="Class">一级指标.</param>
/// <param name="Category">二级指标.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Comparison">性质 and direction: ≥ more is better, ≤ less is better, = , 区间 or 定性.</param>
/// <param name="Unit">计量单位: %, 人, 元/人 …; empty for 定性.</param>
public sealed record LibraryIndicator(
    string Class,
    string Category,
    string Name,
    TargetComparison Comparison,
    string Unit
)
{
    /// <summary>年度指标值 that it was last filed with; empty for one that never was.</summary>
    public string Target { get; init; } = "";

    /// <summary>分值 that it was last filed with.</summary>
    public string Points { get; init; } = "";

    /// <summary>Two indicators of one name in one category are the same.</summary>
    public string Key => KeyOf(Category, Name);

    /// <summary>What a row of a form adds to the library; null for one without a name or a target that can be read.</summary>
    public static LibraryIndicator? Of(Indicator row) =>
        row.Name.IsWritten && row.Target.Value is { } target
            ? new LibraryIndicator(row.Class, row.Category, row.Name.Text, target.Comparison, target.Unit)
            {
                Target = row.Target.Text,
                Points = row.Points.Text,
            }
            : null;

    /// <summary>A row of a new form: its target if it has one, nothing reached.</summary>
    public Indicator Row() =>
        new(Class, Category, CellReader.Text(Name))
        {
            Target = CellReader.Target(Target),
            Points = CellReader.Number(Points),
        };

    internal static string KeyOf(string category, string name) => $"{Bare(category)}|{Bare(name)}";

    private static string Bare(string words) => string.Concat(words.Where(letter => !char.IsWhiteSpace(letter)));
}
