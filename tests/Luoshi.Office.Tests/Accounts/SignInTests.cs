using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace Luoshi.Office.Tests.Accounts;

public sealed class SignInOnSqliteTests() : SignInTests(Database.Sqlite);

public sealed class SignInOnPostgresTests() : SignInTests(Database.Postgres);

public abstract class SignInTests(Database database) : IDisposable
{
    private const string From = "10.0.0.7";
    private static readonly VouchedIdentity Chen = new("https://id.example", "42", "陈", ["pwd", "otp"]);
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SignIn SignIn => _office.Get<SignIn>();

    private SecondFactorStore Factors => _office.Get<SecondFactorStore>();

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_right_password_signs_in_under_any_spelling_of_the_name_and_is_an_act_with_the_post()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);

        Assert.Equal(new SignedIn(account), await SignIn.PasswordAsync(" ＣＨen ", Staff.Password, From, Cancellation));

        var act = (await ActsAsync())[^1];
        Assert.Equal(("accounts.sign-in", account, "人员chen", "市u1 岗位chen", From), (act.Action, act.AccountId, act.Name, act.Post, act.From));
    }

    [Fact]
    public async Task A_wrong_password_and_a_name_that_nobody_has_are_refused_in_the_same_words_and_both_told()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);

        var wrong = Assert.IsType<Refused>(await SignIn.PasswordAsync("chen", "不对", From, Cancellation));
        var nobody = Assert.IsType<Refused>(await SignIn.PasswordAsync("wang", "不对", From, Cancellation));

        Assert.Equal(wrong, nobody);
        Assert.Equal(["account:" + account, "account:unknown"], (await ActsAsync()).Where(act => act.Action == "accounts.refuse").Select(act => act.About));
        Assert.DoesNotContain(await ActsAsync(), act => act.ToString()?.Contains("不对", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("chen")]
    [InlineData("nobody")]
    public async Task After_five_failures_it_is_locked_for_a_quarter_of_an_hour_also_under_a_name_that_nobody_has(string name)
    {
        await _office.HireAsync("chen", cancellation: Cancellation);
        for (var failures = 1; failures < 5; failures++)
        {
            Assert.Null(Assert.IsType<Refused>(await SignIn.PasswordAsync(name, "不对", From, Cancellation)).Until);
        }

        var until = _office.Clock.Now.AddMinutes(15);
        Assert.Equal(until, Assert.IsType<Refused>(await SignIn.PasswordAsync(name, "不对", From, Cancellation)).Until);
        _office.Clock.Now = until.AddSeconds(-1);
        Assert.Equal(until, Assert.IsType<Refused>(await SignIn.PasswordAsync(name, Staff.Password, From, Cancellation)).Until);
        Assert.Single(await ActsAsync(), act => act.Action == "accounts.lock");

        _office.Clock.Now = until;
        var after = await SignIn.PasswordAsync(name, Staff.Password, From, Cancellation);
        Assert.Equal(name == "chen", after is SignedIn);
    }

    [Theory]
    [InlineData("chen")]
    [InlineData("nobody")]
    public async Task Each_lock_in_a_row_lasts_twice_as_long_up_to_a_limit_and_two_quiet_days_or_an_administrator_end_the_row(string name)
    {
        await _office.HireAsync("chen", cancellation: Cancellation);
        foreach (var minutes in new[] { 15, 30, 60, 120, 240, 240 })
        {
            Assert.Equal(_office.Clock.Now.AddMinutes(minutes), await LockAsync(name));
            _office.Clock.Now += TimeSpan.FromMinutes(minutes);
        }

        _office.Clock.Now += TimeSpan.FromDays(2);
        Assert.Equal(_office.Clock.Now.AddMinutes(15), await LockAsync(name));
        if (name == "chen")
        {
            await _office.Get<AccountStore>().UnlockAsync("a-chen", "本人来电", TemporaryOffice.As("安全"), Cancellation);
            Assert.Equal(_office.Clock.Now.AddMinutes(15), await LockAsync(name));
        }
    }

    private async Task<DateTimeOffset?> LockAsync(string name)
    {
        for (var failures = 0; failures < 4; failures++)
        {
            Assert.Null(Assert.IsType<Refused>(await SignIn.PasswordAsync(name, "不对", From, Cancellation)).Until);
        }

        return Assert.IsType<Refused>(await SignIn.PasswordAsync(name, "不对", From, Cancellation)).Until;
    }

    [Fact]
    public async Task Failures_before_a_success_are_forgotten()
    {
        await _office.HireAsync("chen", cancellation: Cancellation);
        for (var round = 0; round < 2; round++)
        {
            for (var failures = 0; failures < 4; failures++)
            {
                await SignIn.PasswordAsync("chen", "不对", From, Cancellation);
            }

            Assert.IsType<SignedIn>(await SignIn.PasswordAsync("chen", Staff.Password, From, Cancellation));
        }
    }

    [Fact]
    public async Task Of_many_guesses_at_once_no_more_are_looked_at_than_the_limit()
    {
        await _office.HireAsync("chen", cancellation: Cancellation);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => SignIn.PasswordAsync("chen", "不对", From, Cancellation), Cancellation)));

        Assert.All(outcomes, outcome => Assert.IsType<Refused>(outcome));
        Assert.Equal(5, (await ActsAsync()).Count(act => act.Action == "accounts.refuse"));
        Assert.Single(await ActsAsync(), act => act.Action == "accounts.lock");
        Assert.NotNull(Assert.IsType<Refused>(await SignIn.PasswordAsync("chen", Staff.Password, From, Cancellation)).Until);
    }

    [Fact]
    public async Task Who_is_disabled_does_not_come_in_with_the_right_password()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        Assert.True((await _office.Get<AccountStore>().DisableAsync(account, "离职", TemporaryOffice.As("安全"), Cancellation)).Done);

        Assert.IsType<Refused>(await SignIn.PasswordAsync("chen", Staff.Password, From, Cancellation));
        Assert.Null(await _office.Get<AccountStore>().PrincipalOfAsync(account, new(2013, 11, 30), Cancellation));
    }

    [Fact]
    public async Task A_password_that_was_hashed_weaker_than_is_asked_for_now_is_hashed_anew()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        var before = await HashAsync(account);
        await _office.Get<SettingStore>().SetAsync(AccountSettings.HashIterations.Key, "220000", Staff.Since, "试", TemporaryOffice.As("系统"), Cancellation);

        await SignIn.PasswordAsync("chen", Staff.Password, From, Cancellation);

        Assert.NotEqual(before, await HashAsync(account));
        Assert.False(Passwords.Verify(await HashAsync(account), Staff.Password, 220_000).Outdated);
        Assert.IsType<SignedIn>(await SignIn.PasswordAsync("chen", Staff.Password, From, Cancellation));
    }

    [Fact]
    public async Task The_record_holds_no_hash_of_a_password_and_no_secret()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        await EnrolAsync(account);
        var hash = Convert.ToBase64String(await HashAsync(account));

        Assert.All(await ActsAsync(), act => Assert.DoesNotContain(hash, act.Changes, StringComparison.Ordinal));
        Assert.Contains(await ActsAsync(), act => act.Changes.Contains("\"PasswordHash\":\"sha256:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_second_factor_the_code_of_the_moment_or_its_neighbours_is_needed_and_works_once()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        var (totp, _) = await EnrolAsync(account);
        _office.Clock.Now += TimeSpan.FromMinutes(5);

        Assert.Equal(new SecondFactorNeeded(account), await SignIn.PasswordAsync("chen", Staff.Password, From, Cancellation));
        var before = totp.ComputeTotp(_office.Clock.Now.AddSeconds(-30).UtcDateTime);
        Assert.IsType<Refused>(await SignIn.CodeAsync(account, totp.ComputeTotp(_office.Clock.Now.AddSeconds(-90).UtcDateTime), From, Cancellation));
        Assert.Equal(new SignedIn(account), await SignIn.CodeAsync(account, before, From, Cancellation));
        Assert.IsType<Refused>(await SignIn.CodeAsync(account, before, From, Cancellation));
        Assert.IsType<SignedIn>(await SignIn.CodeAsync(account, totp.ComputeTotp(_office.Clock.Now.UtcDateTime), From, Cancellation));
    }

    [Fact]
    public async Task One_code_used_twice_at_once_signs_in_once()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        var (totp, _) = await EnrolAsync(account);
        _office.Clock.Now += TimeSpan.FromMinutes(5);
        var code = totp.ComputeTotp(_office.Clock.Now.UtcDateTime);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SignIn.CodeAsync(account, code, From, Cancellation), Cancellation)));

        Assert.Single(outcomes, outcome => outcome is SignedIn);
    }

    [Fact]
    public async Task The_right_password_does_not_buy_more_guesses_at_the_code()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        await EnrolAsync(account);
        for (var guesses = 0; guesses < 4; guesses++)
        {
            Assert.IsType<SecondFactorNeeded>(await SignIn.PasswordAsync("chen", Staff.Password, From, Cancellation));
            Assert.Null(Assert.IsType<Refused>(await SignIn.CodeAsync(account, "nonsense", From, Cancellation)).Until);
        }

        await SignIn.PasswordAsync("chen", Staff.Password, From, Cancellation);
        Assert.NotNull(Assert.IsType<Refused>(await SignIn.CodeAsync(account, "nonsense", From, Cancellation)).Until);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_device_once_in_any_spelling()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        var (_, recovery) = await EnrolAsync(account);

        Assert.Equal(10, recovery.Distinct().Count());
        Assert.IsType<SignedIn>(await SignIn.CodeAsync(account, recovery[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal), From, Cancellation));
        Assert.IsType<Refused>(await SignIn.CodeAsync(account, recovery[3], From, Cancellation));
        Assert.IsType<SignedIn>(await SignIn.CodeAsync(account, recovery[4], From, Cancellation));
    }

    [Fact]
    public async Task An_administrator_is_told_to_set_up_a_second_factor_until_they_have_one()
    {
        var account = await _office.HireAsync("sec", Roles.SecurityAdmin, cancellation: Cancellation);
        Assert.Equal(new SignedIn(account, SecondFactorDue: true), await SignIn.PasswordAsync("sec", Staff.Password, From, Cancellation));

        var (totp, _) = await EnrolAsync(account);
        _office.Clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(new SignedIn(account), await SignIn.CodeAsync(account, totp.ComputeTotp(_office.Clock.Now.UtcDateTime), From, Cancellation));
    }

    [Fact]
    public async Task An_outside_identity_comes_in_once_it_is_linked_and_not_before()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        Assert.IsType<Refused>(await SignIn.OutsideAsync(Chen, From, Cancellation));

        Assert.True((await _office.Get<AccountStore>().LinkOutsideAsync(account, Chen, TemporaryOffice.As("安全"), Cancellation)).Done);
        Assert.False((await _office.Get<AccountStore>().LinkOutsideAsync(account, Chen, TemporaryOffice.As("安全"), Cancellation)).Done);

        Assert.Equal(new SignedIn(account), await SignIn.OutsideAsync(Chen, From, Cancellation));
        Assert.IsType<Refused>(await SignIn.OutsideAsync(Chen with { Issuer = "https://other.example" }, From, Cancellation));
        Assert.True(await _office.Get<AccountStore>().UnlinkOutsideAsync("https://id.example", "42", "离职", TemporaryOffice.As("安全"), Cancellation));
        Assert.IsType<Refused>(await SignIn.OutsideAsync(Chen, From, Cancellation));
    }

    [Fact]
    public async Task A_second_factor_of_the_provider_counts_only_where_the_setting_names_it()
    {
        var account = await _office.HireAsync("sec", Roles.SecurityAdmin, cancellation: Cancellation);
        await _office.Get<AccountStore>().LinkOutsideAsync(account, Chen, TemporaryOffice.As("安全"), Cancellation);
        Assert.Equal(new SignedIn(account, SecondFactorDue: true), await SignIn.OutsideAsync(Chen, From, Cancellation));
        await EnrolAsync(account);
        Assert.Equal(new SecondFactorNeeded(account), await SignIn.OutsideAsync(Chen, From, Cancellation));

        var today = DateOnly.FromDateTime(_office.Clock.Now.UtcDateTime.AddHours(8));
        Assert.True((await _office.Get<SettingStore>().SetAsync(AccountSettings.OutsideFactors.Key, "mfa, otp", today, "统一身份平台已做双因素", TemporaryOffice.As("系统"), Cancellation)).Done);

        Assert.Equal(new SignedIn(account), await SignIn.OutsideAsync(Chen, From, Cancellation));
        Assert.Equal(new SecondFactorNeeded(account), await SignIn.OutsideAsync(Chen with { Means = ["pwd"] }, From, Cancellation));
    }

    [Fact]
    public async Task An_account_that_is_locked_or_disabled_is_so_from_outside_too()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        await _office.Get<AccountStore>().LinkOutsideAsync(account, Chen, TemporaryOffice.As("安全"), Cancellation);
        for (var failure = 0; failure < AccountSettings.LockAfter.Default; failure++)
        {
            await SignIn.PasswordAsync("chen", "错的密码", From, Cancellation);
        }

        Assert.NotNull(Assert.IsType<Refused>(await SignIn.OutsideAsync(Chen, From, Cancellation)).Until);
        _office.Clock.Now += TimeSpan.FromMinutes(AccountSettings.LockMinutes.Default);
        Assert.Equal(new SignedIn(account), await SignIn.OutsideAsync(Chen, From, Cancellation));

        await _office.Get<AccountStore>().DisableAsync(account, "离职", TemporaryOffice.As("安全"), Cancellation);
        Assert.Null(Assert.IsType<Refused>(await SignIn.OutsideAsync(Chen, From, Cancellation)).Until);
    }

    [Fact]
    public async Task Whoever_proves_once_more_who_they_are_is_limited_as_at_signing_in()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        var passwords = _office.Get<PasswordStore>();
        var by = TemporaryOffice.As("陈");
        Assert.Null(await passwords.RefusalOfAsync(account, Staff.Password, by, Cancellation));
        for (var failure = 0; failure < AccountSettings.LockAfter.Default; failure++)
        {
            Assert.NotNull(await passwords.RefusalOfAsync(account, "错的密码", by, Cancellation));
        }

        Assert.NotNull(await passwords.RefusalOfAsync(account, Staff.Password, by, Cancellation));
        Assert.IsType<Refused>(await SignIn.PasswordAsync("chen", Staff.Password, From, Cancellation));
    }

    [Fact]
    public async Task Changing_the_password_asks_for_the_present_one_refuses_earlier_ones_and_signs_out_elsewhere()
    {
        const string Next = "另外-几个-词-连在-一起";
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        var sessions = _office.Get<SessionStore>();
        var here = await sessions.OpenAsync(account, From, "", Cancellation);
        var there = await sessions.OpenAsync(account, From, "", Cancellation);
        var store = _office.Get<PasswordStore>();
        var by = TemporaryOffice.As("陈");

        Assert.False((await store.ChangeAsync(account, "不对", Next, here, by, Cancellation)).Done);
        Assert.False((await store.ChangeAsync(account, Staff.Password, "chen123456789", here, by, Cancellation)).Done);
        Assert.False((await store.ChangeAsync(account, Staff.Password, Staff.Password, here, by, Cancellation)).Done);
        Assert.True((await store.ChangeAsync(account, Staff.Password, Next, here, by, Cancellation)).Done);
        Assert.False((await store.ChangeAsync(account, Next, Staff.Password, here, by, Cancellation)).Done);

        Assert.NotNull(await sessions.FindAsync(here, Cancellation));
        Assert.Null(await sessions.FindAsync(there, Cancellation));
        Assert.IsType<SignedIn>(await SignIn.PasswordAsync("chen", Next, From, Cancellation));
    }

    [Fact]
    public async Task A_security_administrator_unlocks_and_asks_for_a_new_password()
    {
        var account = await _office.HireAsync("chen", cancellation: Cancellation);
        var store = _office.Get<AccountStore>();
        for (var failures = 0; failures < 5; failures++)
        {
            await SignIn.PasswordAsync("chen", "不对", From, Cancellation);
        }

        var reading = new Act(TemporaryOffice.As("安全"), "accounts.list", "accounts:all", _office.Clock.Now);
        Assert.NotNull(Assert.Single((await _office.Get<PeopleLook>().AtAllAsync(new(2013, 11, 30), reading, Cancellation)).Accounts).LockedUntil);
        Assert.True(await store.UnlockAsync(account, "本人来电", TemporaryOffice.As("安全"), Cancellation));
        Assert.False(await store.UnlockAsync(account, "本人来电", TemporaryOffice.As("安全"), Cancellation));
        Assert.True((await store.RequireNewPasswordAsync(account, "可能泄露", TemporaryOffice.As("安全"), Cancellation)).Done);

        Assert.Equal(new SignedIn(account, MustChangePassword: true), await SignIn.PasswordAsync("chen", Staff.Password, From, Cancellation));
        Assert.Contains(await ActsAsync(), act => act is { Action: "accounts.unlock", Why: "本人来电" });
        Assert.Single(await ActsAsync(), act => act.Action == "accounts.list");
    }

    private async Task<(Totp Totp, IReadOnlyList<string> Recovery)> EnrolAsync(string account)
    {
        var by = TemporaryOffice.As("本人");
        var begun = await Factors.BeginAsync(account, "落实", by, Cancellation);
        var totp = new Totp(Base32Encoding.ToBytes(begun.Value?.Typed));
        Assert.Contains(begun.Value?.Typed ?? "-", begun.Value?.Link, StringComparison.Ordinal);
        Assert.False((await Factors.ConfirmAsync(account, "nonsense", by, Cancellation)).Done);
        var confirmed = await Factors.ConfirmAsync(account, totp.ComputeTotp(_office.Clock.Now.UtcDateTime), by, Cancellation);
        Assert.True(confirmed.Done);
        return (totp, confirmed.Value.Codes);
    }

    private async Task<byte[]> HashAsync(string account)
    {
        await using var db = _office.Open();
        return (await db.Set<Account>().AsNoTracking().SingleAsync(of => of.Id == account, Cancellation)).PasswordHash ?? [];
    }

    private async Task<List<TrailEntry>> ActsAsync()
    {
        await using var db = _office.Open();
        return await db.Set<TrailEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancellation);
    }
}
