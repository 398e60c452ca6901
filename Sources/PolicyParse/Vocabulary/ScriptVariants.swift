/// Single characters in which the simplified forms of this library differ from ICU's.
enum ScriptVariants {
  /// Characters that ICU converts and simplified text keeps: another word than the one it gives
  /// (姊 sister, not 姐), a place (大阪, 氹仔), or a standard character in its own right.
  static let kept: StaticString = """
    俱吒姊囍阪跤苎氹垵嬝懮枒橀沍灠痀睪穭箎簆罣靷鞀僇徬撢濬燿牋\
    䬗䶧咷唚嬋
    """

  /// A variant or traditional form that ICU leaves, or gives another form, and its standard one.
  static let pairs: StaticString = """
    卽即嶽岳峯峰旣既査查敎教鎭镇麪面麫面滙汇畵画糉粽舘馆遡溯鈡钟飱飧棊棋榘矩欅榉殻壳垻坝\
    墰坛嵗岁挱挲儁俊鉳锫鍅钫幷并擡抬冑胄厤历嘓啯噁恶囌苏嫺娴嬃媭寀采嶨峃巹卺廎庼廕荫彔录\
    彫雕憖慭捱挨旂旗朮术枴拐柺拐榦干殭僵泝溯涗涚淩凌溮浉漊溇潚㴋澐沄濛蒙濜浕灡㳕灩滟犛牦\
    琱雕璡琎璵玙璸瑸璿璇矇蒙硃朱礄硚穇䅟篠筿簑蓑籛篯翬翚翽翙膕腘菴庵蓴莼蔘参藭䓖蘀萚襉裥\
    襴襕讅谉讋詟譭毁蹠跖醣糖鈅钥鉆钻錼镎鍼针鎌镰鏺䥽钂镋閤合靆叇靉叆鞦秋韆千韝鞲餈糍鯗鲞\
    鵰雕鶿鹚鷴鹇麴曲箚札遶绕襬摆諮咨鉅巨鏇旋钁镢袴裤妳你牠它衹只綵彩嬤嬷牴抵
    """

  /// Radicals that PDF files write for the ideograph, beyond those that have a decomposition
  /// (Unicode's EquivalentUnifiedIdeograph).
  static let radicals: StaticString = """
    ⺁厂⺃乚⺅亻⺆冂⺈刀⺋卩⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歺⺠民⺡氵⺢水⺣灬⺤爫⺦丬⺧牛⺨犭⺩王\
    ⺪疋⺫罒⺬示⺭礻⺮竹⺰纟⺱罓⺲罒⺵网⺶羊⺷羊⺸羊⺹耂⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠\
    ⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨\
    ⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龟⻲龟
    """
}
