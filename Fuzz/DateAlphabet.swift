/// The words that dates are made of: a byte chooses one, so that any bytes make a sentence that
/// the grammar of dates must walk through.
enum DateAlphabet {
  static let words: [String] =
    "0 1 2 3 4 5 6 7 8 9 〇 零 一 二 三 四 五 六 七 八 九 十 廿 卅 两 百 年 月 日 号 旬 上旬 中旬 下旬 底 初 末 前 以前 之前 后 起 至 到 — - ~ ～ 、 ， 。 ： （ ） “ ” 《 》 . / : 自 从 开始 结束 止 截至 截止 不迟于 每 每月 每周 每年 每季度 逢 隔 季度 半年 上半年 下半年 周 星期 天 个 个月 小时 时 分 上午 下午 晚 今年 去年 明年 本月 下月 次年 当年 同年 上年 同期 翌日 期间 以来 左右 以内 内 约 不少于 次 民国 农历 正月 腊月 元月 除夕 “十二五” 学年 学期 第一 第 届 印发 发布 之日 工作日 春节 国庆节 2024 2007 12 31 \n"
    .split(separator: " ").map(String.init)
}
