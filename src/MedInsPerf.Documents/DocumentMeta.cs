namespace MedInsPerf.Documents;

/// <summary>文档属性: what a written document says of itself. There is no clock behind it: equal input gives equal bytes.</summary>
/// <param name="Title">题名.</param>
/// <param name="Creator">The bureau.</param>
/// <param name="WrittenAt">When the report was asked for.</param>
/// <param name="CheckCode">校验码 at the foot of every page; null for none.</param>
public sealed record DocumentMeta(string Title, string Creator, DateTimeOffset WrittenAt, string? CheckCode = null);
