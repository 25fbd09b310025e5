using System.Collections.Immutable;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.Local.Issuer;

/// <summary>Somebody to sign in as on one machine; every name and place is invented.</summary>
/// <param name="Id">What scripts call the persona.</param>
/// <param name="Post">The role in words.</param>
public sealed record Persona(
    string Id,
    string Name,
    string Post,
    LocalOrganisation Organisation,
    string Mailbox,
    ImmutableArray<Role> Roles
)
{
    /// <summary>The object id in the organisation's directory.</summary>
    public string ObjectId => $"0b1ec700-{Organisation.Code[..4]}-4000-8000-{Number:D12}";

    /// <summary>The sign-in name, which is no key to anything.</summary>
    public string Email => $"{Mailbox}@{Organisation.Domain}";

    private int Number => Personas.All.IndexOf(this) + 1;
}

/// <summary>An organisation whose people sign in here.</summary>
/// <param name="Registered">Whether the product knows it.</param>
public sealed record LocalOrganisation(
    string Code,
    string Name,
    string Area,
    AdminLevel Level,
    string? ParentCode,
    string Domain,
    bool Registered = true
)
{
    /// <summary>The directory's id (tid).</summary>
    public string DirectoryId => $"d17ec700-{Code[..4]}-4000-8000-000000{Code}";

    /// <summary>The exact issuer of its tokens at an address of the product.</summary>
    public string IssuerAt(string origin) => $"{origin}/local-issuer/{DirectoryId}/v2.0";

    /// <summary>How it is registered when the product listens at an address.</summary>
    public Bureau BureauAt(string origin) =>
        new($"bureau-{Code}", DirectoryId, IssuerAt(origin), Code, Name, Area, Level, ParentCode, "990000");
}

/// <summary>The personas of the local sign-in; contracts.md names them.</summary>
public static class Personas
{
    private static readonly LocalOrganisation Province = new(
        "990000",
        "澜江省医疗保障局",
        "澜江省",
        AdminLevel.Province,
        ParentCode: null,
        "lanjiang.example"
    );
    private static readonly LocalOrganisation Prefecture = new(
        "990100",
        "云浦市医疗保障局",
        "云浦市",
        AdminLevel.Prefecture,
        "990000",
        "yunpu.example"
    );
    private static readonly LocalOrganisation CountyA = new(
        "990121",
        "清溪县医疗保障局",
        "清溪县",
        AdminLevel.County,
        "990100",
        "qingxi.example"
    );
    private static readonly LocalOrganisation CountyB = new(
        "990122",
        "丰岭县医疗保障局",
        "丰岭县",
        AdminLevel.County,
        "990100",
        "fengling.example"
    );
    private static readonly LocalOrganisation Stranger = new(
        "998800",
        "海澄市医疗保障局",
        "海澄市",
        AdminLevel.Prefecture,
        ParentCode: null,
        "haicheng.example",
        Registered: false
    );

    /// <summary>Everybody, in the order of the sign-in page.</summary>
    public static readonly ImmutableArray<Persona> All =
    [
        new("county-a-preparer", "周敏", "填报人", CountyA, "zhoumin", [Role.Preparer]),
        new("county-a-head", "陈国梁", "单位负责人", CountyA, "chenguoliang", [Role.UnitHead]),
        new("county-a-admin", "何晓燕", "单位管理员", CountyA, "hexiaoyan", [Role.Administrator]),
        new("county-b-preparer", "林小雨", "填报人", CountyB, "linxiaoyu", [Role.Preparer]),
        new("county-b-head", "黄志远", "单位负责人", CountyB, "huangzhiyuan", [Role.UnitHead]),
        new("city-reviewer", "吴静怡", "市级审核人", Prefecture, "wujingyi", [Role.Reviewer]),
        new("province-reader", "郑文博", "省级查阅", Province, "zhengwenbo", [Role.ProvinceReader]),
        new("province-admin", "沈丽华", "省级管理员", Province, "shenlihua", [Role.ProvinceAdministrator]),
        new("auditor", "韩松", "审计", Province, "hansong", [Role.Auditor]),
        new("operator", "罗凯", "运行维护", Province, "luokai", [Role.Operator]),
        new("outsider", "高远", "未登记单位的人", Stranger, "gaoyuan", []),
    ];

    /// <summary>The organisations that have signed up.</summary>
    public static IEnumerable<LocalOrganisation> Registered =>
        All.Select(persona => persona.Organisation).Where(organisation => organisation.Registered).Distinct();

    /// <summary>The persona that scripts and the sign-in page name.</summary>
    public static Persona? Named(string? id) => All.FirstOrDefault(persona => persona.Id == id);

    /// <summary>Whether somebody of the directory can sign in here.</summary>
    public static bool HasDirectory(string directoryId) =>
        All.Any(persona => persona.Organisation.DirectoryId == directoryId);
}
