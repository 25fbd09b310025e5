using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Documents.Markup;

/// <summary>核验结果: what was found in a file that cannot be written into, as a .docx of its own.</summary>
internal static class FindingsReport
{
    private static readonly string[] Head = ["序号", "级别", "出处", "说明", "怎么办"];

    public static byte[] Write(string name, IReadOnlyList<FindingNote> notes) =>
        WordWriter.Write(
            new Report([
                new ReportBlock.Title("核验结果"),
                new ReportBlock.Paragraph(Summary(name, notes)),
                .. notes.Count == 0 ? ImmutableArray<ReportBlock>.Empty : [Table(notes)],
            ]),
            new DocumentMeta($"{name} 核验结果", AnnotatedCopy.Author, DateTimeOffset.UnixEpoch)
        );

    private static string Summary(string name, IReadOnlyList<FindingNote> notes) =>
        $"《{name}》共核出 {Count(notes, Severity.Error)} 处错误，{Count(notes, Severity.Warning)} 处提示，{Count(notes, Severity.Info)} 处参考。";

    private static int Count(IEnumerable<FindingNote> notes, Severity severity) =>
        notes.Count(note => note.Finding.Severity == severity);

    private static ReportBlock.Table Table(IReadOnlyList<FindingNote> notes) =>
        new(
            [
                new ReportColumn(Alignment.Centre),
                new ReportColumn(Alignment.Centre),
                new ReportColumn(Alignment.Left),
                new ReportColumn(Alignment.Left),
                new ReportColumn(Alignment.Left),
            ],
            HeaderRows: 1,
            [
                [.. Head.Select(text => new ReportCell(text))],
                .. notes.Select(
                    (note, index) =>
                        ImmutableArray.Create(
                            new ReportCell((index + 1).ToString(CultureInfo.InvariantCulture)),
                            new ReportCell(note.Severity),
                            new ReportCell(string.Join('\n', note.Here.Select(Where))),
                            new ReportCell(note.Finding.Verdict.Explanation),
                            new ReportCell(
                                $"{note.Finding.Rule.Remedy}\n依据：{note.Finding.Rule.Basis}（{note.Finding.Rule.Id}）"
                            )
                        )
                ),
            ]
        );

    private static string Where(Place place) =>
        (place.Page, place.Line) switch
        {
            ({ } page, _) => $"第 {page} 页：“{place.Quote}”",
            (_, { } line) => $"第 {line} 行：“{place.Quote}”",
            _ => $"“{place.Quote}”",
        };
}
