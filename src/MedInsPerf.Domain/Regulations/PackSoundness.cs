namespace MedInsPerf.Domain.Regulations;

/// <summary>What a pack must agree with in itself.</summary>
internal static class PackSoundness
{
    public static void Check(PolicyPack pack, PackFaults faults)
    {
        if (pack.InForce.Until < pack.InForce.From)
            faults.Add("years", "施行年度的止年早于起年。");
        for (var index = 0; index < pack.Frameworks.Length; index++)
            Check(pack.Frameworks[index], $"frameworks[{index}]", faults);
        foreach (var twice in Repeated(pack.Frameworks.SelectMany(framework => framework.Kinds)))
            faults.Add("frameworks", $"{PackNames.Of(twice)} 有两套指标体系。");
        Distinct(pack.Grades.Select(band => band.From.Value), "grades", "两个等级从同一分数起。", faults);
        if (pack.Grades is [.., { From.Value: > 0m }])
            faults.Add("grades", "最低一等要从 0 分起，不然有的分数没有等级。");
        Distinct(
            pack.QualitativeLevels.Select(level => level.From.Value),
            "qualitative",
            "两个等次从同一比例起。",
            faults
        );
        if (!pack.QualitativeLevels.SequenceEqual(pack.QualitativeLevels.OrderByDescending(level => level.From.Value)))
            faults.Add("qualitative", "等次要从高到低写。");
        Distinct(pack.Caps.Select(cap => cap.Below.Value), "caps", "两条封顶用同一个执行率。", faults);
        for (var index = 0; index < pack.Standards.Length; index++)
        {
            var sum = pack.Standards[index].Shares.Sum(share => share.Percent.Value);
            if (sum != 100m)
                faults.Add($"standards[{index}].shares", $"各级分担比例合计 {sum}%，应为 100%。");
        }
    }

    private static void Check(Framework framework, string at, PackFaults faults)
    {
        var sum = framework.Items.Sum(item => item.Points?.Value ?? 0m);
        if (framework.Items.Any(item => item.Points is null))
            faults.Add(at, "一级指标都要写分值。");
        else if (sum != 100m)
            faults.Add(at, $"一级指标分值合计 {sum}，应为 100。");
        foreach (var item in framework.Items.SelectMany(item => item.WithAllBelow()))
        {
            if (item.Items.IsEmpty || item.Points is not { } points || item.Items.Any(below => below.Points is null))
                continue;
            var below = item.Items.Sum(part => part.Points!.Value);
            if (below != points.Value)
                faults.Add(at, $"“{item.Title}”分值 {points.Value}，下级合计 {below}。");
        }
    }

    private static void Distinct(IEnumerable<decimal> bounds, string at, string sentence, PackFaults faults)
    {
        if (Repeated(bounds).Count > 0)
            faults.Add(at, sentence);
    }

    private static List<T> Repeated<T>(IEnumerable<T> values)
        where T : notnull =>
        [.. values.GroupBy(value => value).Where(same => same.Count() > 1).Select(same => same.Key)];
}
