using System.Text.RegularExpressions;
using Luoshi.Testing;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Api;

/// <summary>What the pages do, programs can do: every form has its operation, or a reason why it has none.</summary>
public partial class CounterpartTests(SharedSite shared)
{
    // Operations by form; what stands after a minus sign is the reason why there is none.
    private static readonly Dictionary<string, string> Counterparts = new()
    {
        ["Components/Layout/Person.razor#sign-out-here"] = "- The session of a browser; a program throws its token away.",
        ["Pages/Account/AccountPage.razor#end-others"] = "endOtherSessions",
        ["Pages/Account/FeedSection.razor#feed"] = "- The address is a secret for a person's calendar, shown to them alone.",
        ["Pages/Account/PasswordPage.razor#password"] = "- A person's own secret, which no program is to hold.",
        ["Pages/Account/SecondFactorSteps.razor#factor"] = "- A person's own secret, which no program is to hold.",
        ["Pages/ActionPlans/ActionPlanPage.razor#act"] = "takeStep",
        ["Pages/ActionPlans/ActionPlanPage.razor#ask-help"] = "askForHelp",
        ["Pages/ActionPlans/ActionPlanPage.razor#save"] = "saveActionPlan",
        ["Pages/ActionPlans/ActionPlansPage.razor#ask"] = "openCase",
        ["Pages/ActionPlans/ActionPlansPage.razor#ask-park"] = "openCase",
        ["Pages/Amendments/AmendmentsPage.razor#propose"] = "proposeAmendment",
        ["Pages/Amendments/ReviewAmendment.razor#decide"] = "decideAmendment",
        ["Pages/Cases/CasePage.razor#act"] = "takeStep",
        ["Pages/Cases/NewCasePage.razor#open"] = "openCase",
        ["Pages/Corrections/EditCorrection.razor#correction"] = "makeCorrection",
        ["Pages/Corrections/WithdrawCorrection.razor#withdraw"] = "withdrawCorrection",
        ["Pages/Evidence/EvidenceListPage.razor#evidence"] = "addEvidence",
        ["Pages/Evidence/EvidencePage.razor#withdraw"] = "withdrawEvidence",
        ["Pages/Findings/AcknowledgePage.razor#acknowledge"] = "acknowledgeFinding",
        ["Pages/Findings/WithdrawAcknowledgement.razor#withdraw"] = "withdrawAcknowledgement",
        ["Pages/Handovers/HandoverStart.razor#start"] = "openCase",
        ["Pages/Home/DeletePlan.razor#delete"] = "deletePlan",
        ["Pages/Home/Home.razor#upload"] = "receivePlan",
        ["Pages/Invitation/InvitationPage.razor#accept"] = "- Signing in itself: whoever has the link becomes somebody who can sign in.",
        ["Pages/Meetings/MeetingPage.razor#confirm"] = "confirmMeeting",
        ["Pages/Meetings/MeetingPage.razor#withdraw"] = "withdrawMeeting",
        ["Pages/Meetings/NewMeetingPage.razor#meeting"] = "recordMeeting",
        ["Pages/Notices/NoticeChoiceForm.razor#choice"] = "chooseNotices",
        ["Pages/Notices/NoticesPage.razor#read"] = "readNotices",
        ["Pages/Outside/OutsideAccountPage.razor#link"] = "- Signing in itself: the identity arrives in a browser.",
        ["Pages/Outside/OutsideAccountPage.razor#unlink"] = "- The owner's way asks for their password; administrators have unlinkOutsideIdentity.",
        ["Pages/Outside/OutsideInvitationPage.razor#accept-outside"] = "- Signing in itself: the identity arrives in a browser.",
        ["Pages/People/InviteForm.razor#invite"] = "invite",
        ["Pages/People/OfficeUnitsPage.razor#unit"] = "openUnit",
        ["Pages/People/OfficeUnitPage.razor#unit"] = "changeUnit",
        ["Pages/People/PersonAccount.razor#account"] = "changeAccount",
        ["Pages/People/PersonEdit.razor#person"] = "changePerson",
        ["Pages/People/PersonPosts.razor#holding"] = "appoint",
        ["Pages/People/PersonSessions.razor#sessions"] = "endPersonSessions",
        ["Pages/People/HostPage.razor#host"] = "declareOfficeHost",
        ["Pages/People/UnitGroupsPage.razor#group"] = "defineUnitGroup",
        ["Pages/People/UnitPosts.razor#post"] = "addPost",
        ["Pages/Publishing/DutiesPage.razor#publish"] = "publishPlan",
        ["Pages/Publishing/DutiesPage.razor#renew"] = "renewDuties",
        ["Pages/Publishing/DutiesPage.razor#settle"] = "settlePoint",
        ["Pages/Returns/ReturnPage.razor#act"] = "takeStep",
        ["Pages/Returns/ReturnPage.razor#attach"] = "addEvidence",
        ["Pages/Returns/ReturnPage.razor#same"] = "sayNothingNew",
        ["Pages/Returns/ReturnPage.razor#save"] = "saveLines",
        ["Pages/Returns/ReturnPage.razor#sheet"] = "sendReturnWorkbook",
        ["Pages/Rounds/RoundPage.razor#ask-again"] = "askAgain",
        ["Pages/Rounds/RoundPage.razor#close-round"] = "closeRound",
        ["Pages/Rounds/RoundPage.razor#except"] = "makeRoundException",
        ["Pages/Rounds/RoundsPage.razor#open-round"] = "openRound",
        ["Pages/Settings/SettingPage.razor#set"] = "setSetting",
        ["Pages/Settings/SettingPage.razor#withdraw"] = "withdrawSetting",
        ["Pages/Setup/SetupPage.razor#setup"] = "- Signing in itself: the first start, while there are no accounts.",
        ["Pages/SignIn/CodePage.razor#code"] = "- Signing in itself.",
        ["Pages/SignIn/NewPasswordPage.razor#new-password"] = "- Signing in itself.",
        ["Pages/SignIn/SignInPage.razor#demo"] = "- Signing in itself.",
        ["Pages/SignIn/SignInPage.razor#sign-in"] = "- Signing in itself.",
        ["Pages/SignIn/SignOutPage.razor#sign-out"] = "- The session of a browser; a program throws its token away.",
        ["Pages/Tokens/NewTokenPage.razor#issue"] = "makeToken",
        ["Pages/Tokens/TokenPage.razor#revoke"] = "revokeToken",
        ["Pages/Workbench/Workbench.razor#draft"] = "checkDraft",
    };

    [Fact]
    public async Task Every_form_of_a_page_has_an_operation_of_the_api_or_a_reason_for_none()
    {
        var forms = Forms(Repository.PathOf("src", "Luoshi.Web")).ToList();
        using var client = new ApiClient(shared.Site.Address);
        var operations = OperationId().Matches((await client.GetAsync("/api/openapi.json")).Text).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.True(forms.Count > 25, "The forms of the pages were not found.");
        Assert.DoesNotContain(forms, form => !Counterparts.ContainsKey(form));
        Assert.DoesNotContain(Counterparts, pair => forms.Contains(pair.Key) && !pair.Value.StartsWith("- ", StringComparison.Ordinal) && !operations.Contains(pair.Value));
    }

    [Fact]
    public void A_form_that_nobody_thought_of_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("luoshi-forms-");
        File.WriteAllText(Path.Combine(folder.FullName, "GuiltyPage.razor"), "<form method=\"post\" @formname=\"secretly\" @onsubmit=\"DoAsync\"></form>");

        Assert.Equal(["GuiltyPage.razor#secretly"], Forms(folder.FullName).Where(form => !Counterparts.ContainsKey(form)));
        folder.Delete(recursive: true);
    }

    private static IEnumerable<string> Forms(string folder) => Directory.EnumerateFiles(folder, "*.razor", SearchOption.AllDirectories)
        .SelectMany(file => FormName().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetRelativePath(folder, file).Replace('\\', '/')}#{match.Groups[1].Value}"))
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("@formname=\"([^\"]+)\"")]
    private static partial Regex FormName();

    [GeneratedRegex("\"operationId\": \"([^\"]+)\"")]
    private static partial Regex OperationId();
}
