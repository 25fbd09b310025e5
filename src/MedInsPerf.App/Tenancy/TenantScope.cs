namespace MedInsPerf.App.Tenancy;

/// <summary>
/// The key to one tenant's store, blobs and queues. It is built only from a validated caller or from a job that the
/// product itself stored; nothing that a request says can name a tenant.
/// </summary>
public sealed class TenantScope
{
    private TenantScope(string tenantId, string code, string provinceCode)
    {
        TenantId = tenantId;
        Code = code;
        ProvinceCode = provinceCode;
    }

    internal string TenantId { get; }

    /// <summary>The bureau's code by GB/T 2260.</summary>
    public string Code { get; }

    /// <summary>The code of its province.</summary>
    public string ProvinceCode { get; }

    /// <summary>The caller's own tenant.</summary>
    public static TenantScope Of(Caller caller) => Of(caller.Bureau);

    /// <summary>The tenant of a job that was taken from the product's own outbox or timer.</summary>
    public static TenantScope Of(StoredJob job) => new(job.TenantId, job.Code, job.ProvinceCode);

    /// <summary>The tenant of a county that the caller reviews; null for every other.</summary>
    internal static TenantScope? ForReview(Caller caller, Bureau county) =>
        caller.Is(Role.Reviewer) && county.Level == AdminLevel.County && county.ParentCode == caller.Bureau.Code
            ? Of(county)
            : null;

    /// <summary>The tenant of a county of the province that the caller administers, to read what it filed; null for every other.</summary>
    internal static TenantScope? ForCompiling(Caller caller, Bureau county) =>
        caller.Is(Role.ProvinceAdministrator)
        && caller.Bureau.Level == AdminLevel.Province
        && county.Level == AdminLevel.County
        && county.ProvinceCode == caller.Bureau.Code
            ? Of(county)
            : null;

    /// <summary>The tenant of a registered bureau, for work that nobody asked for: timers.</summary>
    internal static TenantScope ForTimer(Bureau bureau) => Of(bureau);

    private static TenantScope Of(Bureau bureau) => new(bureau.TenantId, bureau.Code, bureau.ProvinceCode);
}

/// <summary>What a queue message carries of the tenant it was stored for.</summary>
/// <param name="Id">Stable over deliveries: the inbox key.</param>
/// <param name="Period">The fiscal year, or <c>standing</c> for what belongs to no year.</param>
public sealed record StoredJob(string Id, string TenantId, string Code, string ProvinceCode, string Period);
