namespace MedInsPerf.Documents;

/// <summary>文档属性: what a written document says of itself. There is no clock behind it: equal input gives equal bytes.</summary>
/// <param name="Title">题名.</param>
/// <param name="Creator">The bureau.</param>
/// <param name="WrittenAt">When the report was asked for.</param>
/// <param name="CheckCode">校验码 at the foot of every page and among the keywords; null for none.</param>
/// <param name="CheckPage">Where the code can be looked up, printed behind it; null where the product has no fixed address.</param>
public sealed record DocumentMeta(
    string Title,
    string Creator,
    DateTimeOffset WrittenAt,
    string? CheckCode = null,
    string? CheckPage = null
)
{
    /// <summary>What stands at the foot beside the page number; null for nothing.</summary>
    internal string? Foot =>
        CheckCode is null ? null : Words.CheckCode(CheckCode) + (CheckPage is null ? "" : $" {CheckPage}");
}
