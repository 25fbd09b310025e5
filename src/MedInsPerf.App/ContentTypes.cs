namespace MedInsPerf.App;

/// <summary>Media types of what the product writes.</summary>
public static class ContentTypes
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Pdf = "application/pdf";
    public const string Json = "application/json";
}
