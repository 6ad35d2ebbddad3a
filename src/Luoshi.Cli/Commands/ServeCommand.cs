using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Luoshi.Cli.Rules;
using Luoshi.Cli.Serving;
using Luoshi.Cli.Terminal;
using Luoshi.Office.Settings;
using Luoshi.Web.Settings;

namespace Luoshi.Cli.Commands;

/// <summary>luoshi serve [FILE…] [--data DIR] [--database TEXT] [--url URL] [--address URL] [--as-of DATE] [--allow-remote] [--host NAME]… [--demo] [--proxy ADDRESS]… [--certificate FILE] [--certificate-key FILE] [--keys DIR] [--api-requests N] [--scan COMMAND] [--notices FILE] [--calendar FILE] [--oidc-authority URL] [--oidc-client ID] [--oidc-secret-file FILE] [--oidc-name NAME] [--oidc-subject CLAIM] [--rules FILE]</summary>
internal static class ServeCommand
{
    public static Command Make(CliConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = console.Say(new(
                "启动时收入的方案；已经收过的不再收", "plans to bring in at the start, unless they have been brought in before")),
        };
        var office = new OfficeArguments(console);
        var url = new Option<string>("--url")
        {
            HelpName = "URL",
            Description = console.Say(new($"监听地址，默认 {LuoshiWebOptions.DefaultUrl}", $"address to listen on; {LuoshiWebOptions.DefaultUrl} unless given")),
        };
        var address = new Option<string>("--address")
        {
            HelpName = "URL",
            Description = console.Say(new(
                "人们访问本服务的地址，邮件、推送和日历中的链接以它开头；前面有代理时写对外的地址，默认为监听地址",
                "the address by which people reach the server, with which links in mails, webhooks and calendars begin; behind a proxy that of the proxy; the address to listen on unless given")),
        };
        var asOf = CommonArguments.AsOf(console, new("页面默认显示哪一天的情况，默认今天", "the date that pages show until a reader chooses another; today unless given"));
        var remote = new Option<bool>("--allow-remote")
        {
            Description = console.Say(new(
                "允许监听本机以外的地址；须用 https 加证书，或写明前面的代理", "allows addresses beyond this machine; needs https with a certificate, or a proxy in front that is named")),
        };

        var host = new Option<string[]>("--host")
        {
            HelpName = "NAME",
            Description = console.Say(new(
                "与 --allow-remote 同用：其他机器用来访问本机的主机名，可写多次", "with --allow-remote: a name by which other machines call this one; may be given again")),
        };

        var proxy = new Option<string[]>("--proxy")
        {
            HelpName = "ADDRESS",
            Description = console.Say(new("前面的加密代理的 IP 地址，可写多次", "the IP address of a proxy in front that encrypts; may be given again")),
        };
        var certificate = new Option<string>("--certificate")
        {
            HelpName = "FILE",
            Description = console.Say(new("https 证书（PEM）", "certificate for https (PEM)")),
        };
        var key = new Option<string>("--certificate-key")
        {
            HelpName = "FILE",
            Description = console.Say(new("证书的私钥（PEM），不在证书文件里时给出", "key of the certificate (PEM), where it is not in the same file")),
        };
        var keys = new Option<string>("--keys")
        {
            HelpName = "DIR",
            Description = console.Say(new("把表单和第二重验证的密钥放在数据库和备份之外的这个文件夹，多个节点共用；默认在数据库里", "keeps the keys of forms and second factors in this folder, apart from the database and its backups; nodes share it; in the database unless given")),
        };
        var requests = new Option<string>("--api-requests")
        {
            HelpName = "N",
            Description = console.Say(new($"每个调用者每分钟最多向接口发几次请求，不给时按参数 {ServiceSettings.ApiRequests.Key}", $"how many requests a minute one caller may send to the API; what the office set ({ServiceSettings.ApiRequests.Key}) unless given")),
        };
        requests.Validators.Add(result => CommonArguments.Require(console, result, TryRequests(CommonArguments.Value(result), out _), "1–1000000"));
        var demo = new Option<bool>("--demo")
        {
            Description = console.Say(new("演示方式：带虚构的人员和账号，登录页可一键登录；只能用于本机", "demo mode: invented people whom the sign-in page lets in with one click; on this machine only")),
        };
        var scan = new Option<string>("--scan")
        {
            HelpName = "COMMAND",
            Description = console.Say(new(
                "检查每份证据文件的扫描程序和参数，文件路径加在最后；返回 0 为无害，1 为有害，其他为没有结果。没有结果的文件也不收",
                "the scanner that looks over each file of evidence, with its arguments; the file's path is added. It ends with 0 for harmless, 1 for harmful, anything else for no answer; without an answer no file is taken")),
        };
        var notices = new Option<string>("--notices")
        {
            HelpName = "FILE",
            Description = console.Say(new("邮件服务器和推送通道的设置文件（JSON，含密码）；不给时什么也不发出", "file that sets the mail server and the webhooks (JSON, with their secrets); without it nothing is sent")),
        };
        var calendar = new Option<string>("--calendar")
        {
            HelpName = "FILE",
            Description = console.Say(new("本单位的放假和调休文件（CSV），补充或替代自带的数据", "file of days off and make-up working days (CSV), which extends or replaces the data that the product comes with")),
        };
        var outside = new OutsideArguments(console);
        var rules = CommonArguments.Rules(console);

        var command = new Command("serve", console.Say(new("启动网页服务，在浏览器里读方案", "starts the server to read plans in a browser")));
        command.Add(files);
        office.AddTo(command);
        command.Add(url);
        command.Add(address);
        command.Add(asOf);
        command.Add(remote);
        command.Add(host);
        command.Add(proxy);
        command.Add(certificate);
        command.Add(key);
        command.Add(keys);
        command.Add(requests);
        outside.AddTo(command);
        command.Add(demo);
        command.Add(scan);
        command.Add(notices);
        command.Add(calendar);
        command.Add(rules);
        command.SetRun(async (parsed, cancellationToken) =>
        {
            if (await RuleSettings.ReadAsync(console, parsed.GetValue(rules), cancellationToken) is not { } audit)
            {
                return ExitCodes.Usage;
            }

            if (await Sending.ReadAsync(console, parsed.GetValue(notices), cancellationToken) is not { } sending
                || await OwnCalendar.ReadAsync(console, parsed.GetValue(calendar), cancellationToken) is not { } days)
            {
                return ExitCodes.Usage;
            }

            CommonArguments.TryDate(parsed.GetValue(asOf), out var date);
            TryRequests(parsed.GetValue(requests), out var mostRequests);
            var place = office.Read(parsed);
            var options = new LuoshiWebOptions
            {
                DataFolder = place.DataFolder,
                Database = place.Database,
                Urls = parsed.GetValue(url) ?? LuoshiWebOptions.DefaultUrl,
                Address = parsed.GetValue(address),
                AsOf = date,
                AllowNonLoopback = parsed.GetValue(remote),
                AllowedHosts = parsed.GetValue(host) ?? [],
                Proxies = parsed.GetValue(proxy) ?? [],
                CertificateFile = parsed.GetValue(certificate),
                CertificateKeyFile = parsed.GetValue(key),
                KeyFolder = parsed.GetValue(keys) is { Length: > 0 } folder ? Path.GetFullPath(folder) : null,
                Outside = outside.Read(parsed),
                OtlpEndpoint = Uri.TryCreate(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"), UriKind.Absolute, out var collector) ? collector : null,
                Examples = parsed.GetValue(files) ?? [],
                Demo = parsed.GetValue(demo),
                Scanner = CommandLineParser.SplitCommandLine(parsed.GetValue(scan) ?? string.Empty).ToList() is { Count: > 0 } scanner ? scanner : null,
                Audit = audit,
                Notices = sending,
                Calendar = days,
                Api = new ApiLimits { Requests = parsed.GetValue(requests) is null ? null : mostRequests },
            };
            return await new ServeRun(console, options).RunAsync(cancellationToken);
        });
        return command;
    }

    private static bool TryRequests(string? value, out int requests)
    {
        requests = 0;
        return value is null || (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out requests) && requests is >= 1 and <= 1_000_000);
    }
}
