using Luoshi.Office.ActionPlans;
using Luoshi.Office.Basis;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Decisions;
using Luoshi.Office.Duties;
using Luoshi.Office.Jobs;
using Luoshi.Office.Publishing;
using Luoshi.Office.Reports;
using Luoshi.Office.Supervision;
using Luoshi.Office.Waiting;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Office.Registration;

/// <summary>What a published plan is delivered with.</summary>
public static class DeliveryRegistration
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<ICaseWork>(new SupervisionWork(SupervisionKind.ByOffice));
        services.AddSingleton<ICaseWork>(new SupervisionWork(SupervisionKind.ByGovernment));
        services.AddSingleton<ICaseWork, ReviewWork>();
        services.AddSingleton<ICaseWork, AssistanceWork>();
        services.AddSingleton<ICaseWork>(new ActionPlanWork(ActionPlanKind.OfTask));
        services.AddSingleton<ICaseWork>(new ActionPlanWork(ActionPlanKind.OfPark));
        services.AddSingleton<ICaseWork, ReturnWork>();
        services.AddSingleton<WaitingLedger>();
        services.AddSingleton<MeetingStore>();
        services.AddSingleton<ActionPlanDesk>();
        services.AddSingleton<ActionPlanReading>();
        services.AddSingleton<SupervisionRecord>();
        services.AddSingleton<RoundStore>();
        services.AddSingleton<ReturnDesk>();
        services.AddSingleton<ReturnHistory>();
        services.AddSingleton<RoundBoard>();
        services.AddSingleton<ReturnReader>();
        services.AddSingleton<BasisReader>();
        services.AddSingleton<DutyStore>();
        services.AddSingleton<PublicationStore>();
        services.AddSingleton<DutyRenewals>();
        services.AddSingleton<IJobHandler, ClimbLadder>();
        services.AddSingleton(ClimbLadder.Schedule);
        return services;
    }
}
