namespace MedInsPerf.Domain.Regulations;

/// <summary>文件架: the official documents that rules cite.</summary>
public static class Shelf
{
    /// <summary>项目支出绩效评价管理办法.</summary>
    public static readonly Regulation EvaluationMeasures = new("项目支出绩效评价管理办法", "财预〔2020〕10号");

    /// <summary>党政机关公文格式: the national standard.</summary>
    public static readonly Regulation DocumentFormat = new("党政机关公文格式", "GB/T 9704—2012");
}
