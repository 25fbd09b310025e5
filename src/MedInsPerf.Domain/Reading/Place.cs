namespace MedInsPerf.Domain.Reading;

/// <summary>出处: where something stands, precisely enough to quote, to mark and to correct it.</summary>
/// <param name="Document">The file's name.</param>
/// <param name="Block">The index of the block in its <see cref="SourceText"/>.</param>
/// <param name="Cell">The cell's address inside a table; null elsewhere.</param>
/// <param name="Start">First character in the clean text of the block or cell.</param>
/// <param name="Length">Characters of clean text.</param>
/// <param name="Quote">A verbatim run of the file, white space aside.</param>
/// <param name="Line">The line of the file, from 1; null where the format has none.</param>
/// <param name="Page">The page, from 1; null where the format has none.</param>
public sealed record Place(
    string Document,
    int Block,
    string? Cell,
    int Start,
    int Length,
    string Quote,
    int? Line,
    int? Page
);
