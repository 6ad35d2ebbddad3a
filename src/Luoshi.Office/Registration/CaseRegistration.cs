using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Feeds;
using Luoshi.Office.Handovers;
using Luoshi.Office.Inbox;
using Luoshi.Office.Jobs;
using Luoshi.Office.Notices;
using Luoshi.Office.Notices.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Luoshi.Office.Registration;

public static class CaseRegistration
{
    /// <summary>Adds cases and what tells people of them. The host says how messages leave the server by <see cref="NoticeOptions"/>.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.TryAddSingleton(WorkingCalendar.Standard);
        services.TryAddSingleton(new NoticeOptions());
        services.AddSingleton<ICaseWork, HandoverWork>();
        services.AddDelivery();
        services.AddSingleton<CaseKinds>();
        services.AddSingleton<CaseReading>();
        services.AddSingleton<INoticeMatters, NoticedCases>();
        services.AddSingleton<Recusals>();
        services.AddSingleton<CaseMover>();
        services.AddSingleton<CaseStore>();
        services.AddSingleton<CaseLists>();
        services.AddSingleton<CaseHistory>();
        services.AddSingleton<IJobHandler, LapseCases>();
        services.AddSingleton<IJobHandler, RemindOfCases>();
        services.AddSingleton(RemindOfCases.Schedule);
        services.AddSingleton<NoticeIntake>();
        services.AddSingleton<NoticeStore>();
        services.AddSingleton<MailChannel>();
        services.AddSingleton<WebhookChannel>();
        services.AddSingleton<IJobHandler, DeliverNotices>();
        services.AddSingleton<IWatched, NoticeOutbox>();
        services.AddSingleton<IInboxSource, CasesToHandle>();
        services.AddSingleton<IInboxSource, InvitationsToRenew>();
        services.AddSingleton<IInboxSource, MeetingsToConfirm>();
        services.AddSingleton<IInboxSource, JobsToLookAt>();
        services.AddSingleton<InboxStore>();
        services.AddSingleton<FeedStore>();
        return services;
    }
}
