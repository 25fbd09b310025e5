using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using MedInsPerf.Documents.Charts;
using MedInsPerf.Documents.Word;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents;

/// <summary>
/// 写 .docx: an editable document in the typography of GB/T 9704, byte-identical for identical input. It names 方正小标宋简体,
/// 黑体, 楷体_GB2312 and 仿宋_GB2312; a machine without them shows its own.
/// </summary>
public static class WordWriter
{
    private const string Main = "word/document.xml";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    private static readonly ImmutableArray<(string Id, string Type, string Target, byte[] Content)> FormOfOne = Form(
        hasParts: false
    );
    private static readonly ImmutableArray<(string Id, string Type, string Target, byte[] Content)> FormOfParts = Form(
        hasParts: true
    );

    /// <summary>Writes a report.</summary>
    public static byte[] Write(Report report, DocumentMeta meta)
    {
        var hasParts = report.Blocks.Any(block => block is ReportBlock.PartTitle);
        var (document, charts, pictures) = WordBody.Of(
            report,
            ContentsEntry.Of(report, PageEstimate.OfHeadings(report))
        );
        var package = new PackageDraft(meta, Main);
        package.Add(Main, Types + "document.main+xml", PackageZip.Xml(document));
        foreach (var (id, type, target, content) in hasParts ? FormOfParts : FormOfOne)
        {
            package.Relate(Main, id, PackageDraft.OfficeRelations + type, target);
            package.Add("word/" + target, Types + type + "+xml", content);
        }

        AddFooter(package, WordPage.OddFooter, "footer1.xml", WordPage.Footer(even: false, meta.Foot));
        AddFooter(package, WordPage.EvenFooter, "footer2.xml", WordPage.Footer(even: true, meta.Foot));
        if (report.Blocks is [ReportBlock.Cover, ..])
            AddFooter(package, WordPage.FirstFooter, "footer3.xml", WordPage.FirstFoot(meta.Foot));
        for (var index = 0; index < charts.Count; index++)
            AddChart(package, index, charts[index], meta);
        for (var index = 0; index < pictures.Count; index++)
            AddPicture(package, index, pictures[index]);
        return package.Pack();
    }

    /// <summary>The parts that do not depend on the content.</summary>
    private static ImmutableArray<(string Id, string Type, string Target, byte[] Content)> Form(bool hasParts) =>
        [
            ("rIdStyles", "styles", "styles.xml", PackageZip.Xml(WordStyleSheet.Of(hasParts))),
            ("rIdSettings", "settings", "settings.xml", PackageZip.Xml(WordPage.Settings())),
            ("rIdFonts", "fontTable", "fontTable.xml", PackageZip.Xml(WordStyleSheet.Fonts())),
        ];

    private static void AddFooter(PackageDraft package, string id, string name, OpenXmlElement footer)
    {
        package.Relate(Main, id, PackageDraft.OfficeRelations + "footer", name);
        package.Add("word/" + name, Types + "footer+xml", PackageZip.Xml(footer));
    }

    private static void AddPicture(PackageDraft package, int index, Picture picture)
    {
        var (ending, type) = picture.Kind == PictureKind.Png ? ("png", "image/png") : ("jpeg", "image/jpeg");
        var name = $"media/picture{index + 1}.{ending}";
        package.Relate(Main, WordBody.PictureId(index), PackageDraft.OfficeRelations + "image", name);
        package.Add("word/" + name, type, picture.Bytes.ToArray());
    }

    private static void AddChart(PackageDraft package, int index, ReportBlock.Chart chart, DocumentMeta meta)
    {
        var part = new ChartPart(chart);
        var (name, workbook) = ($"charts/chart{index + 1}.xml", $"embeddings/chart{index + 1}.xlsx");
        package.Relate(Main, WordBody.ChartId(index), PackageDraft.OfficeRelations + "chart", name);
        package.Add("word/" + name, ChartType, part.Xml());
        package.Relate(
            "word/" + name,
            ChartPart.WorkbookId,
            PackageDraft.OfficeRelations + "package",
            "../" + workbook
        );
        package.Add("word/" + workbook, type: null, part.Workbook(meta));
    }
}
