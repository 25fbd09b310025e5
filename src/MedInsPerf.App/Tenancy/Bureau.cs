using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MedInsPerf.App.Tenancy;

/// <summary>医疗保障局: an organisation that signs in; the tenant.</summary>
/// <param name="TenantId">The product's own id of the tenant, never shown.</param>
/// <param name="DirectoryId">The organisation's directory (Entra tid).</param>
/// <param name="Issuer">The exact issuer of its tokens.</param>
/// <param name="Code">Six digits by GB/T 2260.</param>
/// <param name="Name">清溪县医疗保障局.</param>
/// <param name="Area">清溪县.</param>
/// <param name="ParentCode">The bureau that reviews it; null for a province.</param>
/// <param name="ProvinceCode">Its province; its own code for a province.</param>
public sealed record Bureau(
    string TenantId,
    string DirectoryId,
    string Issuer,
    string Code,
    string Name,
    string Area,
    AdminLevel Level,
    string? ParentCode,
    string ProvinceCode
);

/// <summary>行政层级.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdminLevel>))]
public enum AdminLevel
{
    /// <summary>县、县级市、区.</summary>
    County,

    /// <summary>地级市.</summary>
    Prefecture,

    /// <summary>省.</summary>
    Province,
}

/// <summary>人员: somebody whom the bureau's administrator let in; keyed by directory and object id, never by e-mail.</summary>
public sealed record Member(string ObjectId, string Name, string Email, ImmutableArray<Role> Roles);

/// <summary>角色, kept in the product; a token's own roles are never trusted alone.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    /// <summary>填报人.</summary>
    Preparer,

    /// <summary>单位负责人.</summary>
    UnitHead,

    /// <summary>The bureau's administrator: lets people in.</summary>
    Administrator,

    /// <summary>审核人 of a prefecture or province.</summary>
    Reviewer,

    /// <summary>Reads the province's dashboards and compiled reports.</summary>
    ProvinceReader,

    /// <summary>Keeps the province's cycles, subscriptions and packs.</summary>
    ProvinceAdministrator,

    /// <summary>审计.</summary>
    Auditor,

    /// <summary>Runs the service; sees no filing.</summary>
    Operator,
}
