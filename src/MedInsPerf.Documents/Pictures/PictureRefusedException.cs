namespace MedInsPerf.Documents.Pictures;

/// <summary>Leaves the reading of a picture from wherever it is; never leaves <see cref="PictureFile"/>.</summary>
internal sealed class PictureRefusedException(string code, params object[] operands)
    : Exception(RefusalText.Of(code, operands));
