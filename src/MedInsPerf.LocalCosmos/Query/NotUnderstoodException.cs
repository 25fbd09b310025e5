namespace MedInsPerf.LocalCosmos.Query;

/// <summary>The way out of the middle of a statement; it never leaves <see cref="Parser"/>.</summary>
internal sealed class NotUnderstoodException(string message) : Exception(message);
