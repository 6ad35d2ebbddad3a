using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Luoshi.Cli.Inputs;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Postgres;
using Luoshi.Office.Settings;
using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Luoshi.Cli.Serving;

/// <summary>The serve command: starts the server and says, in both languages, what it did and where to click.</summary>
internal sealed class ServeRun(CliConsole console, LuoshiWebOptions options)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var inputs = InputSet.Find(options.Examples);
        if (options.Problem() is { } problem)
        {
            SayBoth(console.Error, problem);
            return ExitCodes.Usage;
        }

        foreach (var missing in inputs.Problems)
        {
            SayBoth(console.Error, missing);
        }

        WebApplication built;
        try
        {
            built = LuoshiWeb.Build(options with { Examples = inputs.Files });
        }
        catch (ArgumentException unfit) when (unfit.ParamName == "options")
        {
            // Known only once the office was looked at: what is simulated stays on this machine.
            await console.Error.WriteLineAsync(unfit.Message);
            return ExitCodes.Usage;
        }
        catch (Exception trouble) when (options.Database is not null && PostgresTrouble.IsCauseOf(trouble))
        {
            var told = PostgresTrouble.Of(trouble, options.Database);
            SayBoth(console.Error, new($"服务没有启动：{told.Zh}", $"The server did not start: {told.En}"));
            return ExitCodes.Errors;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or DbException)
        {
            SayBoth(console.Error, new(
                $"服务没有启动：数据文件夹 {options.DataFolder} 或要收入的方案读写失败：{trouble.Message} 检查权限和磁盘空间，或换一个数据文件夹：./run 设 LUOSHI_DATA，luoshi serve 用 --data。",
                $"The server did not start: the data folder {options.DataFolder} or a plan to bring in cannot be read or written: {trouble.Message} Check permissions and disk space, or use another data folder: set LUOSHI_DATA for ./run, give --data to luoshi serve."));
            return ExitCodes.Errors;
        }

        try
        {
            await using var app = built;
            await app.StartAsync(cancellationToken);
            var setup = await app.Services.GetRequiredService<FirstStart>().LinkAsync(cancellationToken);
            var demoPeople = options.Demo && await app.Services.GetRequiredService<DemoPeople>().AreHereAsync(cancellationToken);
            foreach (var line in Welcome(inputs.Files.Length, app.Urls, setup, app.Services.GetRequiredService<LuoshiWebOptions>().Simulation, demoPeople))
            {
                SayBoth(console.Out, line);
            }

            await app.WaitForShutdownAsync(cancellationToken);
        }
        catch (Exception trouble) when (trouble is IOException or SocketException)
        {
            SayBoth(console.Error, new(
                $"服务没有启动：{trouble.Message} 端口可能已被占用，换一个：LUOSHI_PORT=5081 ./run，或 luoshi serve --url http://127.0.0.1:5081。",
                $"The server did not start: {trouble.Message} The port may be in use; choose another: LUOSHI_PORT=5081 ./run, or luoshi serve --url http://127.0.0.1:5081."));
            return ExitCodes.Errors;
        }

        SayBoth(console.Out, new("服务已停止，数据都已保存。", "The server has stopped; all data is saved."));
        return inputs.Problems.IsEmpty ? ExitCodes.Success : ExitCodes.Errors;
    }

    private IEnumerable<LocalizedText> Welcome(int examples, ICollection<string> addresses, string? setup, Simulation? simulation, bool demoPeople)
    {
        var asOf = options.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return new($"数据文件夹：{options.DataFolder}", $"Data folder: {options.DataFolder}");
        if (options.Database is not null)
        {
            var place = PostgresTrouble.Place(options.Database);
            yield return new($"数据库：{place}", $"Database: {place}");
        }

        if (examples > 0)
        {
            yield return new($"收入方案：{examples} 份（已有的沿用）", $"Plans brought in: {examples} (those already here are kept)");
        }

        if (asOf is not null)
        {
            yield return new($"页面显示 {asOf} 的情况，可在页面顶部更改", $"Pages show {asOf}; change it at the top of a page");
        }

        if (simulation is not null)
        {
            yield return simulation.Notice;
        }

        if (options.Demo)
        {
            yield return demoPeople
                ? new("演示数据：登录页列有虚构的人员，点一下即登录", "Demo data: the sign-in page lists invented people; one click signs in")
                : new("没有演示人员：这里已有真实账号，不带入虚构的人员", "No demo people: there are real accounts here, so no invented people were brought in");
        }

        if (options.Scanner is [var scanner, ..])
        {
            yield return Programs.Exists(scanner)
                ? new($"证据文件由 {scanner} 检查", $"Files of evidence are looked over by {scanner}")
                : new($"找不到扫描程序 {scanner}：装好之前不收任何证据文件", $"The scanner {scanner} is not found: until it is there no file of evidence is taken");
        }

        if (options.Notices.Mail is { } mail)
        {
            yield return new($"邮件经 {mail} 发出", $"Mail goes out by {mail}");
        }

        if (options.Notices.Webhooks is { Count: > 0 } webhooks)
        {
            var names = string.Join(", ", webhooks);
            yield return new($"推送通道：{names}", $"Webhooks: {names}");
        }

        if (options.Address is not null)
        {
            yield return new($"邮件、推送和日历中的链接以 {options.PublicAddress} 开头", $"Links in mails, webhooks and calendars begin with {options.PublicAddress}");
        }

        if (setup is not null)
        {
            var reached = options.Address is null ? addresses.First() : options.PublicAddress.AbsoluteUri.TrimEnd('/');
            yield return new(
                $"还没有账号。设立三名管理员（链接只能用一次）：{reached}/setup/{setup}",
                $"There are no accounts yet. Make the three administrators (the link works once): {reached}/setup/{setup}");
        }

        foreach (var url in addresses)
        {
            yield return new($"打开：{url}（按 Ctrl-C 停止）", $"Open: {url} (Ctrl-C stops)");
        }
    }

    private static void SayBoth(TextWriter output, LocalizedText text)
    {
        output.WriteLine(text.Zh);
        output.WriteLine(text.En);
    }
}
