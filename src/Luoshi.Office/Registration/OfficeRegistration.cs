using Luoshi.Office.Accounts;
using Luoshi.Office.Acknowledgements;
using Luoshi.Office.Amendments;
using Luoshi.Office.Corrections;
using Luoshi.Office.Jobs;
using Luoshi.Office.Plans;
using Luoshi.Office.Replays;
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
        services.AddSingleton<PlanStore>();
        services.AddSingleton<CorrectionStore>();
        services.AddSingleton<AmendmentStore>();
        services.AddSingleton<AcknowledgementStore>();
        services.AddSingleton<TrailStore>();
        services.TryAddSingleton(new JobPolicy());
        services.AddSingleton<JobIntake>();
        services.AddSingleton<JobLeases>();
        services.AddSingleton<JobStore>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobLoop>();
        services.AddSingleton<IJobHandler, PruneJobs>();
        services.AddSingleton(PruneJobs.Schedule);
        services.AddSingleton<ReplayStore>();
        services.AddSingleton<IJobHandler, PruneReplays>();
        services.AddSingleton(PruneReplays.Schedule);
        services.TryAddSingleton(new TokenRules());
        services.AddSingleton<TokenStore>();
        return services.AddPeople().AddCases();
    }
}
