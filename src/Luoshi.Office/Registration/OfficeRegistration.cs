using Luoshi.Office.Accounts;
using Luoshi.Office.Acknowledgements;
using Luoshi.Office.Amendments;
using Luoshi.Office.Corrections;
using Luoshi.Office.Jobs;
using Luoshi.Office.KeptForms;
using Luoshi.Office.Keys;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Office.Replays;
using Luoshi.Office.Settings;
using Luoshi.Office.Simulating;
using Luoshi.Office.Tokens;
using Luoshi.Office.Trail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Luoshi.Office.Registration;

/// <summary>What an office consists of on any database; the projects that know a database add the database to it.</summary>
public static class OfficeRegistration
{
    public static IServiceCollection AddOfficeStores(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<UntilNextAct>();
        services.AddSingleton<PlanStore>();
        services.AddSingleton<CorrectionStore>();
        services.AddSingleton<AmendmentStore>();
        services.AddSingleton<AcknowledgementStore>();
        services.AddSingleton<TrailStore>();
        services.AddSingleton<StoredValues>();
        services.AddSingleton(provider => provider.GetService<JobPolicy>() is { } given ? new JobRules(given) : new JobRules(provider.GetRequiredService<SettingsNow>()));
        services.AddSingleton<JobIntake>();
        services.AddSingleton<JobLeases>();
        services.AddSingleton<JobStore>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobLoop>();
        services.AddSingleton<IJobHandler, PruneJobs>();
        services.AddSingleton(PruneJobs.Schedule);
        services.AddSingleton<ReplayStore>();
        services.AddSingleton<KeptFormStore>();
        services.AddSingleton<IJobHandler, PruneReplays>();
        services.AddSingleton(PruneReplays.Schedule);
        services.AddSingleton<TokenStore>();
        services.AddSingleton<ProtectionKeyStore>();
        services.AddSingleton<Desks>();
        services.AddSingleton<Simulator>();
        return services.AddPeople().AddCases();
    }
}
