using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Status;

public static class StatusTexts
{
    public static readonly LocalizedText NotFound = new("没有这个页面", "There is no such page");
    public static readonly LocalizedText NotFoundMend = new("地址可能写错了，或者方案已被删除。", "The address may be mistyped, or the plan has been deleted.");
    public static readonly LocalizedText Forbidden = new("您无权查看", "You may not see this");
    public static readonly LocalizedText ForbiddenMend = new("您的岗位没有这项权限。", "Your post does not have the permission.");
    public static readonly LocalizedText TooOftenMend = new("请求过于频繁，请稍等一分钟再试。", "Too many requests; wait a minute and try again.");
    public static readonly LocalizedText TooLarge = new("文件太大", "The file is too large");
    public static readonly LocalizedText TooLargeMend = new("单个文件不超过 {0} MB。可去掉图片后另存为纯文本再试。", "A file may have up to {0} MB. Save it as plain text without pictures and try again.");
    public static readonly LocalizedText Refused = new("请求无法处理", "The request cannot be handled");
    public static readonly LocalizedText RefusedMend = new("表单可能已过期。请回到原页面，刷新后再提交。", "The form may have expired. Go back, reload the page and submit again.");
    public static readonly LocalizedText Unavailable = new("服务暂时不可用", "The service is not available at the moment");
    public static readonly LocalizedText Failed = new("服务出错", "Something went wrong on the server");
    public static readonly LocalizedText FailedMend = new("错误已写入服务日志。您的数据没有改变；请重试。", "It is in the server's log. Your data has not changed; please try again.");
}
