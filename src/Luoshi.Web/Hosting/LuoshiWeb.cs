using System.Security.Cryptography.X509Certificates;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Luoshi.Office.Accounts;
using Luoshi.Office.Evidence;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Luoshi.Web.Api;
using Luoshi.Web.Api.Access;
using Luoshi.Web.Assets;
using Luoshi.Web.Background;
using Luoshi.Web.Components.Layout;
using Luoshi.Web.Operations;
using Luoshi.Web.Pages.Account;
using Luoshi.Web.Pages.ActionPlans;
using Luoshi.Web.Pages.AnnualPlan;
using Luoshi.Web.Pages.AuditTrail;
using Luoshi.Web.Pages.Cases;
using Luoshi.Web.Pages.Downloads;
using Luoshi.Web.Pages.Evidence;
using Luoshi.Web.Pages.Handovers;
using Luoshi.Web.Pages.Meetings;
using Luoshi.Web.Pages.Outside;
using Luoshi.Web.Pages.People;
using Luoshi.Web.Pages.Publishing;
using Luoshi.Web.Pages.Returns;
using Luoshi.Web.Pages.Rounds;
using Luoshi.Web.Pages.SignIn;
using Luoshi.Web.Pages.Standing;
using Luoshi.Web.Pages.Timeline;
using Luoshi.Web.Pages.Why;
using Luoshi.Web.Pages.Workbench;
using Luoshi.Web.Permissions;
using Luoshi.Web.Plans;
using Luoshi.Web.Settings;
using Luoshi.Web.SharedPages;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.Http.Features;

namespace Luoshi.Web.Hosting;

/// <summary>The web application, ready to run: <c>LuoshiWeb.Build(options).Run()</c>.</summary>
public static class LuoshiWeb
{
    /// <summary>Builds the server, brings the database up to date and brings in the examples.</summary>
    /// <exception cref="ArgumentException">The options cannot be served; <see cref="LuoshiWebOptions.Problem"/> says why.</exception>
    /// <exception cref="System.Data.Common.DbException">The database cannot be used.</exception>
    public static WebApplication Build(LuoshiWebOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problem() is { } problem)
        {
            throw new ArgumentException(problem.Zh + Environment.NewLine + problem.En, nameof(options));
        }

        OwnFiles.MakeFolder(options.DataFolder);
        options = Storage.Open(options);
        if (options.Problem() is { } unfit)
        {
            throw new ArgumentException(unfit.Zh + Environment.NewLine + unfit.En, nameof(options));
        }

        var app = Configure(options);
        Storage.Alone(app.Services, options.Place, () => SharedKeys.Begin(app.Services));
        app.Services.GetRequiredService<SettingsNow>().RefreshAsync().GetAwaiter().GetResult();
        Examples.BringIn(app.Services, options.Examples);
        if (options.Demo)
        {
            app.Services.GetRequiredService<DemoPeople>().BringInAsync().GetAwaiter().GetResult();
        }

        return app;
    }

    private static WebApplication Configure(LuoshiWebOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(LuoshiWeb).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = UploadLimit.OfRequest(options.MaxUploadBytes);
            if (options.CertificateFile is { } certificate)
            {
                kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = X509Certificate2.CreateFromPemFile(certificate, options.CertificateKeyFile));
            }
        });
        if (options.CertificateFile is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // What an outside provider gets wrong is told in one line by whoever receives people back.
            .AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.None)
            // A start that fails is told by whoever started the server, in words instead of a stack.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is >= LogLevel.Warning and < LogLevel.Critical);
        AddServices(builder.Services, options);

        var app = builder.Build();
        app.UseProxies(options);
        app.UseExceptionHandler(ErrorPages.Failed, createScopeForErrors: true);
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<SimulationMarks>();
        app.UseMiddleware<HostNames>();
        app.UseMiddleware<HeadRequests>();
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.UseMiddleware<ErrorPages>();
        app.UseWhen(ApiRoutes.IsApi, api => api.UseMiddleware<ApiAnswers>());
        app.UseMiddleware<UploadGate>();
        app.UseRouting();
        app.UseWhen(context => !ApiRoutes.IsApi(context), pages => pages.UseMiddleware<ViewpointMiddleware>());
        app.UseWhen(ApiRoutes.IsApi, api => api.UseMiddleware<ApiAccess>());
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<ReadAtOneMoment>();
        app.UseMiddleware<KeptFormMiddleware>();
        app.UseMiddleware<CurrentPlanMiddleware>();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseMiddleware<PageSharing>();
        app.MapAssets();
        app.MapWorkbench();
        app.MapDownloads();
        app.MapBegin();
        app.MapOutside();
        app.MapPeople();
        app.MapHandovers();
        app.MapActionPlans();
        app.MapAnnualPlans();
        app.MapFeeds();
        app.MapTrail();
        app.MapEvidence();
        app.MapReturns();
        app.MapRazorComponents<App>();
        app.MapApi();
        app.MapHealth();
        app.MapTelemetry();
        return app;
    }

    private static void AddServices(IServiceCollection services, LuoshiWebOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Clock);
        services.AddSingleton(options.Calendar);
        services.AddSingleton(options.Notices with { PublicAddress = options.PublicAddress });
        services.AddOffice(options.Place, new EvidenceOptions(options.Place.EvidenceFolder, options.MaxEvidenceBytes, options.Scanner));
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = Math.Max(UploadLimit.OfRequest(options.MaxUploadBytes), UploadLimit.OfEvidence(options.MaxEvidenceBytes));

            // An action plan of the most steps, with money and help, has some thousand fields.
            form.ValueCountLimit = 8192;
        });
        services.AddScoped<EvidenceDesk>();
        services.AddScoped<EvidenceRows>();
        services.AddHostedService<SealKeeper>();
        services.AddSingleton<PlanCatalogue>();
        services.AddSingleton<AssetLibrary>();
        services.AddScoped<Viewpoint>();
        services.AddScoped<CurrentPlan>();
        services.AddScoped<OwnUnits>();
        services.AddScoped<OwnPlans>();
        services.AddHttpContextAccessor();
        services.AddScoped<Caller>();
        services.AddScoped<Waiting>();
        services.AddSingleton<WaitingCounts>();
        services.AddScoped<PersonalParts>();
        services.AddSingleton<PageShelf>();
        services.AddScoped<KeptFields>();
        services.AddSingleton<KeptForms>();
        services.AddGate();
        services.AddSignInRate(options);
        services.AddSingleton<PendingSignIns>();
        services.AddScoped<Entrance>();
        services.AddOutside(options);
        services.AddScoped<PeopleReader>();
        services.AddSingleton<TrailActs>();
        services.AddScoped<CaseViews>();
        services.AddScoped<DutyLights>();
        services.AddScoped<TimelineReader>();
        services.AddScoped<WhyReader>();
        services.AddScoped<PublishingDesk>();
        services.AddScoped<RoundDesk>();
        services.AddScoped<ReturnWorkbooks>();
        services.AddScoped<DutyMatters>();
        services.AddScoped<ActionPlanRows>();
        services.AddScoped<AnnualPlans>();
        services.AddScoped<SeenMeetings>();
        services.AddScoped<HandoverPosts>();
        services.AddRouting();
        services.AddRazorComponents();
        services.AddApi();
        services.AddHealth();
        services.AddTelemetry(options);
        services.AddSingleton<JobHost>();
        services.AddHostedService(provider => provider.GetRequiredService<JobHost>());
        services.Configure<HostOptions>(host => host.ShutdownTimeout = options.StopWithin);
        services.AddKeys();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "luoshi.form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });

        // Without this every Chinese character of a page is written as &#xNNNN;, eight bytes each.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }
}
