/// Characters whose simplified form depends on the word they stand in.
///
/// One reading a line: the character, what it becomes, and the words in which it does. The first
/// line of a character, without words, says what it becomes where no word decides; `*` there means
/// that the other readings are so rare that this is no doubtful choice. Words are written in simplified
/// characters, but the characters of this list as they stand in traditional text; the longest word that fits decides, the earlier of two
/// of one length.
enum ScriptPhrases {
  /// Characters that simplified text uses as well (慰藉, 乾隆, 显著, 瞭望, the surname 於): there
  /// they stay as they are.
  static let alsoSimplified: StaticString = "乾著藉瞭徵於夥麽菸摺箝昇陞甦脩氾蒐扞甯剋坏沈么彷拚覆苧谿祇"

  static let readings: StaticString = """
    乾 干
    乾 乾 乾隆 乾坤 乾安 乾县 乾州 乾元 乾佑 乾祐 乾德 乾道 乾宁 乾符 乾封 乾化 乾统 乾兴 乾亨
    乾 乾 乾嘉 乾陵 乾清 乾卦 乾纲 乾象 乾造 乾宅 乾闼婆 乾务 乾潭 乾渡 康乾 雍乾 朝乾夕惕
    著 着
    著 着 著手 著力 著重 著眼 著急 著落 著陆 著想 著实 著装 著火 著色 执著 接著 沿著 沈著 讨论著 议论著
    著 着 谈论著 辩论著 争论著
    著 著 著作 著名 著称 著述 著者 著书 著文 著录 著有 著论 著绩 著闻 著籍 著於竹帛 著姓 著《 著〈
    著 著 显著 昭著 卓著 编著 原著 名著 巨著 专著 论著 译著 合著 所著 新著 遗著 拙著 土著 见著 较著
    著 著 撰著 史著 鸿著 杰著 知著
    藉 借
    藉 藉 慰藉 狼藉 蕴藉 枕藉 藉藉 藉田 温藉 踩藉 蹈藉 声名藉 酝藉
    藉 借 凭藉
    瞭 了 *
    瞭 瞭 瞭望 瞭哨 瞭台 瞭高 远瞭
    於 于 *
    於 於 於菟 於戏 於乎 於陵 於期 於潜 於姓 於梨华 於氏
    徵 征 *
    徵 徵 宫商角徵 角徵 变徵 徵羽 徵调式 魏徵 文徵明 徵音
    麼 么 *
    麼 麽 幺麼 么麼
    麽 么
    麽 麽 幺麽 么麽
    么 么 *
    么 幺 老么 么妹 么儿 么女 么麼 么麽 么叔 么弟 么子
    夥 伙 *
    夥 夥 获益夥 甚夥 夥颐 益夥 繁夥
    菸 烟 *
    菸 菸 菸邑
    摺 折
    摺 摺 摺叠纸 摺子戏
    箝 钳 *
    覆 覆 *
    覆 复 答覆 回覆 批覆 函覆 电覆 见覆 示覆 赐覆 裁覆 禀覆 呈覆 反覆 覆函 覆文 覆电 覆信 覆核
    覆 复 覆议 覆查 覆审 覆验 覆试 覆评 覆命 覆检 覆诊 覆述 覆选 覆决 覆判 覆鞫
    苧 苎
    苧 苧 柠苧
    鍾 钟 *
    鍾 锺 千鍾 鍾书 鍾馗 万鍾
    昇 昇 *
    昇 升 昇华 昇平 昇降 昇级 昇迁 昇格 昇任 昇天 昇空 昇值 昇温 昇压 昇高 昇学 昇旗 昇等 昇腾
    昇 升 上昇 提昇 晋昇 回昇 爬昇 攀昇 飙昇 直昇 擢昇 飞昇 高昇 跃昇 跳昇 推昇 旭日东昇
    陞 陞 *
    陞 升 高陞 陞任 陞迁 陞官 晋陞 陞职 陞级 荣陞 陞调 擢陞 陞授 陞等 陞降 陞补 超陞 推陞
    甦 甦 *
    甦 苏 复甦 甦醒 甦生 更甦 甦活 苏甦
    祕 秘 *
    祕 秘 祕书 祕密 祕诀 祕方 祕境 祕鲁 祕笈 祕录 祕史 祕闻 祕而不宣
    祕 祕 允祕 胤祕 吴祕 李祕 袁祕 辛祕 祕丕笈 祕彭祖 祕琼
    氾 氾
    氾 泛 氾滥 广氾 氾指 氾论 氾爱 氾称
    脩 脩
    脩 修 脩饰 脩正 脩理 脩订 脩建 脩改 脩养 脩身 脩业 脩筑 脩复 脩缮 脩习 脩士
    脩 修 装脩 进脩 整脩 维脩 编脩 重脩 翻脩 兴脩 必脩 选脩 研脩 自脩
    蒐 蒐
    蒐 搜 蒐集 蒐证 蒐索 蒐罗 蒐购 蒐寻 蒐藏 蒐求 蒐报 广蒐
    釐 厘 *
    釐 釐 年釐 怀釐 春釐 祝釐 逆釐 延釐 受釐 釐降
    劄 劄
    劄 札 劄记 劄子 书劄 奏劄 信劄 手劄
    扞 捍 *
    扞 扞 扞格
    甯 甯
    甯 宁 安甯 甯静 康甯
    袷 夹
    袷 袷 袷袢
    谿 溪 *
    谿 谿 谿工
    逕 径
    逕 迳 七逕 上逕 九逕 南逕 水逕 沙逕 河逕 乌逕 社逕 赤石逕 逕口 逕联 逕头
    剋 克
    剋 克 相剋 生剋 剋星 剋扣 剋制 剋服 剋日 剋期 剋夫 休剋
    剋 剋 剋架 剋毒 挨剋
    坏 坏 *
    坏 坯 一坏 制坏 坏布 面坏 砖坏 土坏 陶坏 坏料 坏体
    沈 沈 *
    沈 沉 沈重 沈默 沈没 沈淀 沈积 沈浸 沈静 沈著 沈着 沈痛 沈思 沈溺 沈厚 沈降 沈船 沈睡 沈香 沈稳
    沈 沉 沈迷 沈沦 沈疴 沈寂 沈闷 沈吟 沈醉 沈陷 沈箱 沈砂 沈水 沈冤 沈潜 下沈 浮沈 深沈 消沈
    沈 沉 阴沈 低沈 昏沈 沈沈 石沈大海 击沈 升沈
    彷 彷
    彷 仿 彷佛
    拚 拚 *
    拚 拼 拚命 打拚 拚搏 比拚 火拚 拚经济 拚图 拚装 拚凑 拚斗
    畫 画 *
    畫 划 计畫 规畫 企畫 策畫 筹畫 谋畫 擘畫 区畫 畫分 畫一 畫归 畫拨 畫定 畫清
    畫 画 设计畫面 设计畫册 设计畫稿 统计畫面
    薰 薰
    薰 熏 薰陶 薰染
    祇 只
    祇 祇 神祇 地祇 祇园 天祇 灵祇
    殢 𣨼
    圞 𪢮
    樠 𣗊
    潕 𣲘
    鋐 𬭎
    """
}
