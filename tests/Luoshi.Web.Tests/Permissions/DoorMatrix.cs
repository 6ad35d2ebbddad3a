using System.Net;
using System.Text;
using Luoshi.Office.Permissions;
using Luoshi.Web.Plans;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Permissions;

/// <summary>Asks at every door as every role and as nobody, and tells where the answer is not what the table says.</summary>
static class DoorMatrix
{
    /// <summary>The unit of whoever is asked as; it owes work in the example plan, so that unit roles see something.</summary>
    public const string Unit = "市科技创新委";

    // What a page answers to somebody who may see it, where it is not 200.
    private static readonly Dictionary<string, int> Found = new()
    {
        ["GET /begin"] = 302,
        ["GET /status/{Code:int}"] = 404,
        // Let in, and then there is none of that id, or none that is theirs.
        ["GET /cases/{CaseId}"] = 404,
        ["GET /action-plans/{CaseId}"] = 404,
        ["GET /meetings/{MeetingId}"] = 404,
        ["GET /feeds/{Token}"] = 404,
        ["GET /rounds/{RoundId}"] = 404,
        ["GET /returns/{CaseId}"] = 404,
        ["GET /returns/{ReturnId}/workbook.xlsx"] = 404,
        // The server of these tests has no outside provider.
        ["GET /sign-in/outside"] = 404,
        ["GET /sign-out/outside"] = 404,
        ["GET /account/outside/begin"] = 404,
        ["GET /invitation/{token}/outside/begin"] = 404,
        ["GET /tokens/{TokenId}"] = 404,
        // Of the API: let in, and then there is none of that id, the body cannot be read, or the state of the plan is another.
        ["GET /api/v1/plans/{planId}/amendments/{amendmentId}"] = 404,
        ["GET /api/v1/plans/{planId}/amendments/{amendmentId}/document"] = 404,
        ["GET /api/v1/plans/{planId}/corrections/{correctionId}"] = 404,
        ["GET /api/v1/cases/{caseId}"] = 404,
        ["GET /api/v1/me/cases/{caseId}"] = 404,
        ["GET /api/v1/action-plans/{caseId}"] = 404,
        ["GET /api/v1/action-plans/{caseId}/comparison"] = 404,
        ["POST /api/v1/action-plans/{caseId}/versions"] = 400,
        ["POST /api/v1/action-plans/{caseId}/help-requests"] = 404,
        ["GET /api/v1/meetings/{meetingId}"] = 404,
        ["POST /api/v1/meetings/"] = 400,
        ["POST /api/v1/meetings/{meetingId}/confirmation"] = 404,
        ["POST /api/v1/meetings/{meetingId}/withdrawal"] = 400,
        ["POST /api/v1/holdings/"] = 400,
        ["POST /api/v1/holdings/{holdingId}/end"] = 400,
        ["POST /api/v1/invitations/"] = 400,
        ["POST /api/v1/invitations/liaisons"] = 400,
        ["POST /api/v1/invitations/{invitationId}/withdrawal"] = 404,
        ["POST /api/v1/jobs/{jobId}/retry"] = 404,
        ["POST /api/v1/evidence/"] = 400,
        ["POST /api/v1/evidence/{hash}/links/{linkId}/withdrawal"] = 400,
        ["POST /api/v1/me/cases"] = 400,
        ["POST /api/v1/me/cases/{caseId}/steps"] = 400,
        ["POST /api/v1/me/sessions/end-others"] = 400,
        ["POST /api/v1/rounds/"] = 400,
        ["GET /api/v1/rounds/{roundId}/"] = 404,
        ["POST /api/v1/rounds/{roundId}/closing"] = 400,
        ["POST /api/v1/rounds/{roundId}/exceptions"] = 400,
        ["POST /api/v1/rounds/{roundId}/asking"] = 404,
        ["GET /api/v1/returns/{returnId}/"] = 404,
        ["PUT /api/v1/returns/{returnId}/lines"] = 400,
        ["POST /api/v1/returns/{returnId}/nothing-new"] = 404,
        ["GET /api/v1/returns/{returnId}/workbook"] = 404,
        ["POST /api/v1/returns/{returnId}/workbook"] = 404,
        ["POST /api/v1/notices/read"] = 400,
        ["PUT /api/v1/notices/choice"] = 400,
        ["POST /api/v1/people/"] = 400,
        ["POST /api/v1/people/{personId}/account"] = 400,
        ["POST /api/v1/people/{personId}/changes"] = 400,
        ["POST /api/v1/people/{personId}/sessions/end"] = 400,
        ["POST /api/v1/people/{personId}/invitation"] = 201,
        ["POST /api/v1/people/{personId}/outside-identities/unlink"] = 400,
        ["POST /api/v1/posts/"] = 400,
        ["POST /api/v1/settings/{key}/values"] = 400,
        ["POST /api/v1/settings/{key}/withdrawal"] = 400,
        ["POST /api/v1/office-host/"] = 400,
        ["POST /api/v1/unit-groups/"] = 400,
        ["POST /api/v1/unit-groups/{groupId}/members"] = 400,
        ["POST /api/v1/units/"] = 400,
        ["POST /api/v1/units/{unitId}/changes"] = 400,
        ["POST /api/v1/units/{unitId}/closing"] = 400,
        ["POST /api/v1/plans/"] = 400,
        ["POST /api/v1/plans/{planId}/acknowledgements/{acknowledgementId}/withdrawal"] = 400,
        ["POST /api/v1/plans/{planId}/amendments/{amendmentId}/decision"] = 400,
        ["POST /api/v1/plans/{planId}/corrections/"] = 400,
        ["POST /api/v1/plans/{planId}/corrections/{correctionId}/withdrawal"] = 400,
        ["POST /api/v1/plans/{planId}/findings/{number}/acknowledgement"] = 400,
        ["POST /api/v1/plans/{planId}/publication"] = 400,
        ["POST /api/v1/plans/{planId}/publication/choices"] = 400,
        ["POST /api/v1/plans/{planId}/publication/renewals"] = 400,
        ["POST /api/v1/tokens/"] = 400,
        ["POST /api/v1/tokens/{tokenId}/revocation"] = 400,
        ["DELETE /api/v1/plans/{planId}/"] = 412,
        ["POST /api/v1/plans/{planId}/amendments/"] = 412,
        ["POST /api/v1/plans/{planId}/judgements"] = 412,
    };

    public static async Task<List<string>> WrongAsync(RunningSite site, string planId)
    {
        var values = await ValuesAsync(site, planId);
        var doors = Door.Of(site.Services);
        var wrong = doors.Where(door => !door.Declared).Select(door => $"{door.Method} {door.Route}: declares no permission and is not open").ToList();
        foreach (var role in RoleTable.Codes.Append(null))
        {
            using var visitor = role is null ? site.VisitAsNobody() : await site.VisitAsAsync(Unit, role);
            foreach (var door in doors)
            {
                using var request = Ask(door, door.Address(values));
                using var answer = await visitor.Client.SendAsync(request);
                var (status, location) = ((int)answer.StatusCode, answer.Headers.Location?.ToString());
                var expected = door.Expected(role, Found.GetValueOrDefault($"{door.Method} {door.Route}", 200));
                if (status != expected || (answer.StatusCode == HttpStatusCode.Found && role is null && location?.StartsWith("/sign-in", StringComparison.Ordinal) != true))
                {
                    wrong.Add($"{door.Method} {door.Route} as {role ?? "nobody"}: {status} {location}, expected {expected}");
                }
            }
        }

        return wrong;
    }

    // What would change something is made so that it is let in and then refused: a form without its token, a body that is broken, a state that is gone.
    private static HttpRequestMessage Ask(Door door, string address)
    {
        var request = new HttpRequestMessage(new HttpMethod(door.Method), new Uri(address, UriKind.Relative));
        if (door.Method != "GET")
        {
            request.Content = door.IsForPrograms ? new StringContent("{", Encoding.UTF8, "application/json") : new FormUrlEncodedContent([new("_handler", "none")]);
            request.Headers.TryAddWithoutValidation("If-Match", door.IsForPrograms ? "\"gone\"" : null);
        }

        return request;
    }

    public static async Task<Dictionary<string, string>> ValuesAsync(RunningSite site, string planId)
    {
        var catalogue = site.Services.GetRequiredService<PlanCatalogue>();
        var plan = await catalogue.FindAsync(planId, CancellationToken.None) ?? throw new InvalidOperationException("The example plan is not there.");
        var own = catalogue.OwnPart(plan, plan.Plan.Units.Where(unit => unit.Names.Contains(Unit)).Select(unit => unit.Id).ToHashSet()) ?? throw new InvalidOperationException($"{Unit} owes nothing in the example plan.");
        return new(StringComparer.OrdinalIgnoreCase)
        {
            ["PlanId"] = planId,
            ["PlanKept"] = planId,
            ["TaskId"] = own.Plan.Tasks[0].Id,
            ["UnitId"] = own.Plan.Units[0].Id,
            ["path"] = "site.css",
            ["Code"] = "404",
            ["Year"] = "2013",
            ["MeetingId"] = "none",
            ["Token"] = "none",
            ["PersonId"] = "p-office",
            ["CaseId"] = "none",
            ["RoundId"] = "none",
            ["ReturnId"] = "none",
            ["OfficeUnitId"] = "u-" + Unit,
            ["Sequence"] = "1",
            ["ItemId"] = own.Plan.Targets[0].Id,
            ["TargetId"] = own.Plan.Targets[0].Id,
            ["Number"] = "F01",
            ["CorrectionId"] = "none",
            ["AmendmentId"] = "none",
            ["AcknowledgementId"] = "none",
            ["JobId"] = "none",
            ["TokenId"] = "none",
            ["Hash"] = await Handed.InAsync(site.Services, planId, Unit),
            ["LinkId"] = "none",
            ["Key"] = "accounts.idle-minutes",
            ["InvitationId"] = "none",
            ["GroupId"] = "none",
            ["HoldingId"] = "none",
        };
    }
}
