namespace MedInsPerf.App;

/// <summary>Media types of what the product writes.</summary>
public static class ContentTypes
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
