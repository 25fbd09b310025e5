namespace MedInsPerf.Documents.Uploads;

/// <summary>
/// Carries a refusal up from under the XML and zip readers that came upon it; never leaves <see cref="DocumentReader"/>.
/// </summary>
internal sealed class UploadRefusedException(UploadRefusal refusal) : Exception(refusal.Code)
{
    public UploadRefusal Refusal { get; } = refusal;
}
