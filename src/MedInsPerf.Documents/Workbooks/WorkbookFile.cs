using MedInsPerf.Documents.Uploads;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Workbooks;

/// <summary>.xlsx: each visible sheet as one table of what its cells display.</summary>
internal static class WorkbookFile
{
    public static SourceText Read(string name, ReadOnlyMemory<byte> bytes)
    {
        using var package = OfficePackage.Open(bytes);
        return new SourceText(name, []);
    }
}
