namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 用印位置. Nothing is printed where a seal of ink goes: a frame or a word would stay on the paper beside the seal, and
/// GB/T 9704 leaves the place blank.
/// </summary>
public enum SealPlace
{
    /// <summary>加盖印章, GB/T 9704-2012 7.3.5.1: the date leaves four characters to its right, the seal covers unit and date.</summary>
    OverDate,

    /// <summary>电子印章: a faint keyword to the left of the unit, by which a signing system finds the place; the seal covers it.</summary>
    BesideUnit,

    /// <summary>不加盖印章, 7.3.5.2: one line below the text, the unit leaves two characters, the date begins two further right.</summary>
    None,
}
