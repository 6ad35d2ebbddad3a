namespace Luoshi.Cli.Tests;

internal static class Texts
{
    public const string Plan = "示范园工作方案\n一、主要目标\n到2015年，工业总产值达到300亿元。\n二、重点任务\n（一）建设东园。2013年，完成东园一期。（市科技局牵头，市财政局配合）\n";
}
