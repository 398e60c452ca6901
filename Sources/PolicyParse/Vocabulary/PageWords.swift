/// What web pages print around a document, by the words a line begins with.
enum PageWords {
  /// Openings of lines that stand above or inside a page's article.
  static let openings: WordTable<FurnitureWord> = WordTable([
    ("首页>", .breadcrumb), ("首页 >", .breadcrumb), ("当前位置", .breadcrumb), ("您的位置", .breadcrumb),
    ("您当前的位置", .breadcrumb), ("您现在的位置", .breadcrumb), ("你的位置", .breadcrumb), ("所在位置", .breadcrumb),
    ("首页 »", .breadcrumb), ("首页-", .breadcrumb),
    ("时间:", .published), ("发布时间", .published), ("发布日期", .published), ("发表时间", .published),
    ("发表日期", .published), ("更新时间", .published), ("更新日期", .published), ("日期:", .published),
    ("编辑日期", .published), ("录入时间", .published), ("发表于", .published),
    ("来源:", .source), ("信息来源", .source), ("文章来源", .source), ("稿源", .source), ("供稿单位", .source),
    ("作者:", .note), ("责任编辑", .note), ("编辑:", .note), ("导语", .note), ("摘要:", .note), ("审核:", .note),
    ("(责任编辑:", .note), ("[责任编辑:", .note), ("(编辑:", .note), ("(作者:", .note), ("(来源:", .source),
    ("发布者", .note), ("录入", .note), ("浏览次数", .note), ("浏览量", .note), ("点击数", .note), ("点击:", .note),
    ("点击率", .note), ("阅读次数", .note), ("阅读量", .note), ("浏览字号", .note), ("字号:", .note),
    ("字号 ", .note),
    ("字体:", .note), ("【字体", .note), ("【打印", .note), ("打印本页", .note), ("【字号", .note), ("访问量", .note),
    ("发布人:", .note), ("(发布时间", .published), ("(发布日期", .published),
    ("跳至主要内容", .tool), ("跳到主要内容", .tool), (":::", .tool),
    ("您的浏览器", .tool), ("您好,欢迎", .tool), ("欢迎访问", .tool), ("返回页首", .tool), ("返回页顶", .tool),
    ("回上页", .tool), ("论文部分内容阅读", .tool), ("下载本文档", .tool), ("站内搜寻", .tool), ("倒数计时", .tool),
    ("合集下载", .tool), ("下载到本地", .tool),
    ("[返回", .note), ("【返回", .note), ("返回顶部", .note), ("回到顶部", .note), ("关闭窗口", .note),
    ("[关闭", .note), ("【关闭", .note), ("[打印", .note), ("打印页面", .note), ("关闭本页", .note),
    ("分享到", .note), ("分享至", .note), ("分享:", .note), ("信息分类", .note), ("公开方式", .note),
    ("公开属性", .note),
    ("热门标签", .tags), ("标签:", .tags), ("关键词:", .tags), ("关键字:", .tags), ("TAG", .tags),
    ("tags:", .tags),
  ])

  /// A page's tools, which it prints below its article and often above it as well.
  private static let toolWords = [
    "分享到", "分享文章", "分享:", "分享至", "打印页面", "打印本页", "关闭本页", "关闭窗口", "【关闭", "【打印", "[关闭", "[打印", "浏览次数",
    "【返回", "返回顶部", "回到顶部", "扫一扫",
  ]
  static let tools = WordTable(words: toolWords)

  /// Openings of lines that end the article: nothing of the document stands below them.
  static let endings = WordTable(
    words: toolWords + [
      "热门标签", "上一篇", "下一篇", "上一条", "下一条", "上一个:", "下一个:", "相关阅读", "相关文章", "相关链接",
      "相关新闻", "相关报道", "相关推荐", "新闻推荐", "最新新闻", "热门推荐", "推荐阅读", "相关附件下载", "延伸阅读", "版权所有", "版权声明",
      "相关附件", "内容纠错", "网站地图", "网站声明", "友情链接", "Copyright", "copyright", "COPYRIGHT", "粤ICP", "京ICP",
      "网站标识码", "我要纠错", "【我要纠错", "网站支持IPv6", "技术支持:", "您可能感兴趣", "猜你喜欢", "免责声明", "微信扫",
      "用户评论", "网友评论", "发表评论", "还能输入", "扫码登录", "关闭 打印", "打印 关闭", "关闭打印",
      "责任编辑", "【责任编辑", "(责任编辑", "[责任编辑",
    ])

  /// Openings of lines that name who keeps a page; a notice may name its own hosts so.
  static let hosts = WordTable(words: ["主办单位:", "主办:", "承办单位:", "承办:", "联系地址:", "地址:"])

  /// Openings of entries of a page's menu.
  static let menu = WordTable(words: [
    "分享", "打印", "收藏", "登录", "注册", "无障碍", "长者", "繁体", "简体", "English", "浏览", "友情链接", "字号", "字体",
    "网站首页", "联系我们", "关于我们", "您好", "欢迎", "搜索", "导航", "返回", "获取Flash", "【大", "大 中 小", "微信", "微博",
    "手机版", "智能问答", "用户", "语言", "最新消息", "相关网站", "网站导览", "回首页",
  ])

  /// Columns of a site, which a page prints above what stands in them.
  static let columns = WordTable(words: [
    "办事指南", "通知公告", "政策法规", "规章制度", "新闻动态", "校园公告", "下载中心", "公示公告", "公告通知", "通知通告", "政策解读",
    "历史法规", "所有条文", "最新消息", "法规内容", "政策文件", "规范性文件", "公告公示",
  ])

  /// Labels of a page's links to what others wrote about its article.
  static let links = WordTable(words: [
    "政策解读:", "一图读懂:", "图解:", "图文解读:", "视频解读:", "文件解读:", "媒体解读:", "解读链接:", "原文链接:", "相关链接:",
    "原文地址:",
  ])

  /// What the sites that sell copies of documents say of themselves, wherever in a line.
  static let copyists = WordTable(words: [
    "下载文档前请", "文档仅部分预览", "本文档内容版权归属", "阅读已结束",
  ])

  enum FurnitureWord: Sendable {
    case breadcrumb, published, source, note, tags, tool

    var kind: FurnitureKind {
      switch self {
      case .breadcrumb: .breadcrumb
      case .published: .publishedAt
      case .source: .siteName
      case .note: .editorNote
      case .tags: .tags
      case .tool: .other
      }
    }
  }
}
