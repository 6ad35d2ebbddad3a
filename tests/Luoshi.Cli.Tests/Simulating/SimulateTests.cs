using Luoshi.Cli.Terminal;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Calendar;
using Luoshi.Office.Decisions;
using Luoshi.Office.Duties;
using Luoshi.Office.Evidence;
using Luoshi.Office.Observations;
using Luoshi.Office.Record;
using Luoshi.Office.Reports;
using Luoshi.Office.Supervision;
using Microsoft.Data.Sqlite;

namespace Luoshi.Cli.Tests.Simulating;

public sealed class SimulateTests(LivedThrough lived) : IClassFixture<LivedThrough>, IDisposable
{
    private static readonly DateOnly Until = new(2013, 11, 30);

    private readonly Workspace _workspace = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _workspace.Dispose();
    }

    [Fact]
    public async Task The_example_is_lived_through_and_verifies_and_says_that_it_is_simulated()
    {
        Assert.True(lived.Told.ExitCode == 0, lived.Told.Error);
        Assert.Contains("luoshi serve --demo --data", lived.Told.Out, StringComparison.Ordinal);

        var verified = await Workspace.RunAsync("verify", "--data", lived.Folder, "--lang", "en");

        Assert.True(verified.ExitCode == 0, verified.Out);
        Assert.StartsWith("Simulated data:", verified.Out, StringComparison.Ordinal);
        Assert.Contains("It is always 2013-11-30 here.", verified.Out, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(Path.GetDirectoryName(lived.Folder) ?? ".", "*.simulating-*"));
    }

    [Theory]
    [InlineData("return", "ask", "hand-up", "hand-back", "sign", "accept", "return", "cancel")]
    [InlineData("action-plan", "ask", "file", "return", "pass", "approve")]
    [InlineData("park-plan", "ask", "file", "pass", "approve")]
    [InlineData("assistance", "ask", "agree", "refuse", "ask-again", "deliver", "confirm", "not-enough", "refer", "oblige")]
    [InlineData("office-supervision", "propose", "decline", "establish", "issue", "sign", "urge", "ask-extension", "grant-extension", "answer", "redo", "verify", "ask-closure", "return-closure", "close", "note")]
    [InlineData("government-supervision", "propose", "establish", "issue", "sign", "answer", "verify", "ask-closure", "close")]
    [InlineData("supervision-review", "accept", "uphold")]
    public async Task Every_kind_of_case_went_through_its_steps(string kind, params string[] actions)
    {
        var cases = (await lived.AllAsync<CaseFile>()).Where(file => file.Kind == kind).Select(file => file.Id).ToHashSet();
        var taken = (await lived.AllAsync<RecordedEvent>()).Where(happened => cases.Contains(happened.CaseId)).Select(happened => happened.Action).ToHashSet();

        Assert.Empty(actions.Except(taken));
    }

    [Fact]
    public async Task Units_are_in_time_late_and_silent_and_figures_that_were_made_up_are_found_out()
    {
        var cases = (await lived.AllAsync<CaseFile>()).ToDictionary(file => file.Id);
        var signed = (await lived.AllAsync<RecordedEvent>()).Where(happened => happened.Action == "sign" && cases[happened.CaseId].Kind == "return").ToList();
        var due = (await lived.AllAsync<ReportRound>()).ToDictionary(round => round.Id, round => round.DueOn);
        var pictures = (await lived.AllAsync<ReturnPicture>()).ToDictionary(picture => picture.CaseId, picture => picture.RoundId);
        Assert.Contains(signed, happened => pictures.TryGetValue(happened.CaseId, out var round) && happened.On <= due[round]);
        Assert.Contains(signed, happened => pictures.TryGetValue(happened.CaseId, out var round) && happened.On > due[round]);
        Assert.Contains(cases.Values, file => file is { Kind: "return", State: "cancelled" });
        Assert.NotEmpty(await lived.AllAsync<RoundReopening>());

        // What was said is said anew, lower, and the first saying stays.
        var corrected = (await lived.AllAsync<ObservationFact>()).GroupBy(fact => fact.StatementId).Where(of => of.Count() > 1).Select(of => of.OrderBy(fact => fact.Revision).ToList()).ToList();
        Assert.NotEmpty(corrected);
        Assert.Contains(corrected, said => said[0].Value > said[^1].Value);
        Assert.Contains(cases.Values, file => file.Kind == "office-supervision" && file.TitleZh.Contains("失实", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Delays_rise_on_the_ladder_and_decisions_are_owed_and_every_figure_has_its_file()
    {
        Assert.Contains(await lived.AllAsync<SupervisionRung>(), rung => rung.Step == LadderStep.Bulletin);
        Assert.NotEmpty(await lived.AllAsync<Decision>());
        Assert.Contains(await lived.AllAsync<DutyFact>(), duty => duty.Origin == DutyOrigin.Decided);

        var kept = (await lived.AllAsync<EvidenceFile>()).Select(file => file.Hash).ToHashSet();
        Assert.All(await lived.AllAsync<ObservationFact>(), fact => Assert.Contains(fact.Evidence, kept));
    }

    [Fact]
    public async Task Everybody_acts_in_a_post_within_the_days_that_were_lived_through()
    {
        var trail = await lived.AllAsync<TrailEntry>();

        Assert.All(trail, entry => Assert.InRange(ChinaTime.DateOf(entry.At), new DateOnly(2012, 7, 24), Until));
        Assert.All(trail.Where(entry => entry.AccountId is not null), entry => Assert.NotNull(entry.Post));
        Assert.Equal(trail.OrderBy(entry => entry.Sequence).Select(entry => entry.At), trail.Select(entry => entry.At).Order());
        Assert.All(await lived.AllAsync<RecordedEvent>(), happened => Assert.True(happened.PersonName.StartsWith("（演示）", StringComparison.Ordinal) || happened.PersonName.StartsWith("（模拟）", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_office_and_another_another()
    {
        var (first, again, other) = (await DigestAsync("first", "7"), await DigestAsync("again", "7"), await DigestAsync("other", "8"));

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task A_plan_is_written_for_a_programme_of_any_size_and_every_figure_keeps_its_sentence()
    {
        var told = await Workspace.RunAsync("simulate", "--units", "12", "--tasks", "30", "--months", "4", "--until", "2014-06-30", "--data", _workspace.PathOf("data"));

        Assert.True(told.ExitCode == 0, told.Error);
        Assert.Equal(0, (await Workspace.RunAsync("verify", "--data", _workspace.PathOf("data"))).ExitCode);
    }

    [Fact]
    public async Task Nothing_is_simulated_where_there_is_data()
    {
        var work = Path.GetDirectoryName(_workspace.Write("work/plan.txt", "方案")) ?? string.Empty;
        var before = await Workspace.RunAsync("verify", "--data", lived.Folder);

        var overWork = await Workspace.RunAsync("simulate", "--data", work);
        var overItself = await Workspace.RunAsync("simulate", "--data", lived.Folder, "--lang", "en");

        Assert.Equal((2, 2), (overWork.ExitCode, overItself.ExitCode));
        Assert.Contains("已有数据", overWork.Error, StringComparison.Ordinal);
        Assert.Contains("nothing is simulated into it", overItself.Error, StringComparison.Ordinal);
        Assert.Equal(["plan.txt"], _workspace.Names("work"));
        Assert.Equal(before.Out, (await Workspace.RunAsync("verify", "--data", lived.Folder)).Out);
    }

    [Fact]
    public async Task Stopped_it_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        using var error = new StoppingWriter("2013", stop);

        var told = await Workspace.RunAsync(["simulate", "--data", _workspace.PathOf("data")], console => console with { Error = error }, stop.Token);

        Assert.Equal(ExitCodes.Cancelled, told.ExitCode);
        Assert.Contains("什么也没有留下", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_workspace.PathOf()));
    }

    [Theory]
    [InlineData("0–2147483647", "--seed", "x")]
    [InlineData("5–80", "--units", "2")]
    [InlineData("2–60", "--months", "61")]
    [InlineData("2013-06-30", "--until", "2013年")]
    [InlineData("month, quarter", "--rounds", "week")]
    public async Task What_is_wrong_with_the_command_line_is_said_in_both_languages(string expected, params string[] arguments)
    {
        var chinese = await Workspace.RunAsync(["simulate", .. arguments, "--data", _workspace.PathOf("data")]);
        var english = await Workspace.RunAsync(["simulate", .. arguments, "--data", _workspace.PathOf("data"), "--lang", "en"]);

        Assert.Equal((2, 2), (chinese.ExitCode, english.ExitCode));
        Assert.Contains(expected, chinese.Error, StringComparison.Ordinal);
        Assert.Contains(expected, english.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace.PathOf("data")));
    }

    [Fact]
    public async Task What_does_not_go_together_is_refused()
    {
        var plan = _workspace.Write("plan.txt", "某市工作方案\n一、任务\n（一）建平台。（市科技局牵头）");

        var both = await Workspace.RunAsync("simulate", "--plan", plan, "--units", "10", "--data", _workspace.PathOf("data"));
        var undated = await Workspace.RunAsync("simulate", "--plan", plan, "--data", _workspace.PathOf("data"), "--lang", "en");
        var early = await Workspace.RunAsync("simulate", "--until", "2012-08-01", "--data", _workspace.PathOf("data"));
        var missing = await Workspace.RunAsync("simulate", "--plan", _workspace.PathOf("none.txt"), "--data", _workspace.PathOf("data"), "--lang", "en");

        Assert.Equal((2, 2, 2, 2), (both.ExitCode, undated.ExitCode, early.ExitCode, missing.ExitCode));
        Assert.Contains("只能用一样", both.Error, StringComparison.Ordinal);
        Assert.Contains("--months", undated.Error, StringComparison.Ordinal);
        Assert.Contains("不足 60 天", early.Error, StringComparison.Ordinal);
        Assert.Contains("There is no file", missing.Error, StringComparison.Ordinal);
    }

    private async Task<string> DigestAsync(string name, string seed)
    {
        var told = await Workspace.RunAsync("simulate", "--seed", seed, "--until", "2012-12-20", "--data", _workspace.PathOf(name));
        Assert.True(told.ExitCode == 0, told.Error);
        var verified = await Workspace.RunAsync("verify", "--data", _workspace.PathOf(name));
        Assert.True(verified.ExitCode == 0, verified.Out);
        return verified.Out.TrimEnd().Split('\n')[^1];
    }

    /// <summary>Stops what runs as soon as it says something.</summary>
    private sealed class StoppingWriter(string at, CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains(at, StringComparison.Ordinal) == true)
            {
                stop.Cancel();
            }
        }
    }
}
