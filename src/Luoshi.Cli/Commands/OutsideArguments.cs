using System.CommandLine;
using Luoshi.Cli.Terminal;
using Luoshi.Web.Settings;

namespace Luoshi.Cli.Commands;

/// <summary>The options that name an outside provider at which people may sign in; each can stand in the environment instead.</summary>
internal sealed class OutsideArguments
{
    private readonly CliConsole _console;
    private readonly (Option<string> Option, string Variable) _authority;
    private readonly (Option<string> Option, string Variable) _client;
    private readonly (Option<string> Option, string Variable) _secretFile;
    private readonly (Option<string> Option, string Variable) _name;
    private readonly (Option<string> Option, string Variable) _subject;

    public OutsideArguments(CliConsole console)
    {
        _console = console;
        _authority = Make("--oidc-authority", "URL", "外部登录（OpenID Connect）的身份提供方，即它签发的 iss；https，或本机", "outside provider (OpenID Connect) to sign in at, as its tokens say in iss; https, or on this machine");
        _client = Make("--oidc-client", "ID", "本系统在身份提供方的客户端标识", "what the provider calls this server");
        _secretFile = Make("--oidc-secret-file", "FILE", "只写有客户端密钥的文件", "file that holds the secret of the client and nothing else");
        _name = Make("--oidc-name", "NAME", "登录按钮上的名称，默认为主机名", "what the button calls the provider; its host unless given");
        _subject = Make("--oidc-subject", "CLAIM", "区分人员的声明，默认 sub", "the claim that tells people apart; sub unless given");
    }

    private IEnumerable<(Option<string> Option, string Variable)> All => [_authority, _client, _secretFile, _name, _subject];

    public void AddTo(Command command)
    {
        foreach (var (option, _) in All)
        {
            command.Add(option);
        }
    }

    /// <summary>The provider; null where neither the command line nor the environment names one.</summary>
    public OutsideProvider? Read(ParseResult parsed)
    {
        string? Given((Option<string> Option, string Variable) of) =>
            parsed.GetValue(of.Option) ?? (_console.Variable(of.Variable) is { Length: > 0 } set ? set : null);

        return Given(_authority) is { } authority
            ? new OutsideProvider
            {
                Authority = authority,
                ClientId = Given(_client) ?? string.Empty,
                SecretFile = Given(_secretFile) is { } file ? Path.GetFullPath(file) : null,
                Name = Given(_name),
                SubjectClaim = Given(_subject) ?? "sub",
            }
            : null;
    }

    private (Option<string> Option, string Variable) Make(string name, string value, string zh, string en)
    {
        // --oidc-secret-file is LUOSHI_OIDC_SECRET_FILE.
        var variable = "LUOSHI_" + name.TrimStart('-').Replace('-', '_').ToUpperInvariant();
        var option = new Option<string>(name)
        {
            HelpName = value,
            Description = _console.Say(new($"{zh}；也可用环境变量 {variable}", $"{en}; or the environment's {variable}")),
        };
        return (option, variable);
    }
}
