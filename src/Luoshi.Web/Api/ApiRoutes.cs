using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Luoshi.Web.Api.Access;
using Luoshi.Web.Api.ActionPlans;
using Luoshi.Web.Api.Amendments;
using Luoshi.Web.Api.Cases;
using Luoshi.Web.Api.Corrections;
using Luoshi.Web.Api.Document;
using Luoshi.Web.Api.Drafts;
using Luoshi.Web.Api.Evidence;
using Luoshi.Web.Api.Findings;
using Luoshi.Web.Api.Items;
using Luoshi.Web.Api.Meetings;
using Luoshi.Web.Api.Own;
using Luoshi.Web.Api.People;
using Luoshi.Web.Api.Plans;
using Luoshi.Web.Api.Publishing;
using Luoshi.Web.Api.Reports;
using Luoshi.Web.Api.Service;
using Luoshi.Web.Api.Settings;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Api.Trail;
using Luoshi.Web.Api.WorkingDays;
using Luoshi.Web.Pages.AnnualPlan;
using Luoshi.Web.Pages.Downloads;
using Luoshi.Web.Permissions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;

namespace Luoshi.Web.Api;

/// <summary>The HTTP API: what the pages do, for programs.</summary>
internal static class ApiRoutes
{
    private const string CallerScheme = "caller";

    /// <summary>Where everything begins that is no page but for programs.</summary>
    private static readonly string[] Prefixes = ["/api", "/health", "/metrics"];

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            // Sent as JSON and read as JSON; without this every Chinese character is six bytes.
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            // The words of plan.json: at_least, not AtLeast.
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
            json.SerializerOptions.RespectNullableAnnotations = true;
        });
        // Whoever sends a token is the machine that the token says, never the person whose cookie came along.
        services.AddAuthentication(CallerScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.SchemeName, configureOptions: null)
            .AddPolicyScheme(CallerScheme, displayName: null, caller => caller.ForwardDefaultSelector =
                context => IsApi(context) && context.Request.Headers.ContainsKey(HeaderNames.Authorization) ? TokenHandler.SchemeName : SessionSignIn.SchemeName);
        services.AddSingleton<ApiRates>();
        services.AddApiDocument();
        return services;
    }

    /// <summary>Whether a request is for the API and not for a page.</summary>
    public static bool IsApi(HttpContext context) => Prefixes.Any(prefix => context.Request.Path.StartsWithSegments(prefix, StringComparison.Ordinal)) && context.Request.Path != ApiDocument.GuideAddress;

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(ApiLinks.Root).Fails(ProblemKinds.BadParameter, ProblemKinds.BadToken, ProblemKinds.NotPermitted, ProblemKinds.TooMany, ProblemKinds.Failed);
        api.MapPlans();
        api.MapDrafts();
        api.MapEvidenceApi();
        api.MapService();
        api.MapPeopleApi();
        api.MapInvitations();
        api.MapUnits();
        api.MapPosts();
        api.MapSettings();
        api.MapCalendarApi();
        api.MapTrailApi();
        api.MapOwn();
        api.MapCasesApi();
        api.MapRoundsApi();
        api.MapReturnsApi();
        api.MapActionPlansApi();
        api.MapMeetingsApi();
        var plan = api.MapGroup("/plans/{planId}").AddEndpointFilter<RouteGroupBuilder, StateTag>().Fails(ProblemKinds.NotFound).WithMetadata(new OfPlan());
        plan.MapPlan();
        plan.MapItems();
        plan.MapFindings();
        plan.MapCorrections();
        plan.MapAmendments();
        plan.MapPublishing();
        plan.MapJudgements();

        // What is owed and why changes while the plan stays the same: no tag of the plan's state may stand for it.
        var delivery = api.MapGroup("/plans/{planId}").Fails(ProblemKinds.NotFound).WithMetadata(new OfPlan());
        delivery.MapDuties();
        delivery.MapWhy();
        var files = api.MapGroup("").Fails(ProblemKinds.NotFound).WithMetadata(new OfPlan()).WithTags("文件 / Files");
        files.MapDownloads();
        files.MapAnnualPlans();
        routes.MapApiDocument();
    }
}
