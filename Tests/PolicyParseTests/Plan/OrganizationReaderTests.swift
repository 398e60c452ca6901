import Testing

@testable import PolicyParse

@Suite struct OrganizationReaderTests {
  @Test(arguments: OrganizationCases.sentences)
  func sentencesGiveRoles(_ example: OrganizationTestCase) {
    #expect(example.found() == example.members)
  }

  @Test(arguments: OrganizationCases.lists)
  func listsGiveRoles(_ example: OrganizationTestCase) {
    #expect(example.found() == example.members)
  }

  @Test(arguments: OrganizationCases.structures)
  func groupsOfAStructureAreToldApart(_ example: OrganizationTestCase) {
    #expect(example.found() == example.members)
  }

  @Test(arguments: OrganizationCases.names)
  func theGroupIsTheNearestThatIsNamed(_ example: OrganizationTestCase) {
    #expect(example.found() == example.members)
  }

  @Test(arguments: OrganizationCases.nothing)
  func whatSetsNobodyInARoleGivesNone(_ example: OrganizationTestCase) {
    #expect(example.found().isEmpty)
  }

  @Test func anEmptyOutlineHasNoGroups() {
    let text = Normalizer.normalize([])
    #expect(OrganizationReader.groups(in: text, outline: Outline()).isEmpty)
  }

  @Test func anOfficeBelongsToItsGroupAndHasDuties() throws {
    let example = OrganizationTestCase(
      "office",
      [
        "成立清河县植树造林指挥部，由县长方明远任指挥长。指挥部下设办公室，由吴铁生任办公室主任。办公室具体负责苗木调度。"
      ], [])
    let (groups, text) = example.read()
    try #require(groups.count == 2)
    #expect(groups[0].kind == .leadingGroup)
    #expect(groups[1].kind == .office)
    #expect(groups[1].parent == 0)
    #expect(groups[1].duties.map { text.string($0) } == "具体负责苗木调度")
  }

  @Test func whatAGroupIsToDoIsSaidAtItsFoundingOrUnderItsMembers() {
    let founded = OrganizationTestCase(
      "founding", ["成立植树领导小组，负责苗木调度。由县长方明远任组长。"], []
    ).read()
    #expect(founded.groups.first?.duties.map { founded.text.string($0) } == "负责苗木调度")
    let listed = OrganizationTestCase(
      "label", ["（一）苗木组", "组长：方明远", "成员：吴铁生、林大山", "职责：负责苗木调度。"], []
    ).read()
    #expect(listed.groups.first?.duties.map { listed.text.string($0) } == "负责苗木调度")
  }

  @Test func groupsOfAListBelongToTheOneTheyAreBelow() throws {
    let example = OrganizationTestCase(
      "below",
      ["成立迎检工作领导小组，组长由潘文达担任。领导小组下设办公室，办公室下设三个小组，分别为资料组、现场组和宣传报道组。"], [])
    let (groups, text) = example.read()
    #expect(
      groups.map { $0.name.map { text.string($0) } ?? "" } == [
        "迎检工作领导小组", "办公室", "资料组", "现场组", "宣传报道组",
      ])
    #expect(groups.map(\.parent) == [nil, 0, 1, 1, 1])
  }

  @Test func aGroupReachesFromItsNameToItsLastMember() throws {
    let example = OrganizationTestCase("range", ["成立评审小组，由章建明任组长，葛红、葛亮为成员。"], [])
    let (groups, text) = example.read()
    try #require(groups.count == 1)
    #expect(text.string(groups[0].range) == "评审小组，由章建明任组长，葛红、葛亮为成员")
  }

  @Test func whatIsSaidOfAHolderIsKept() throws {
    let example = OrganizationTestCase(
      "holder", ["成立考核小组：", "组　长：柳　青（女，副校长）", "副组长：教导主任罗大成同志（兼）", "成　员：贺××、各年级组长"], [])
    let (groups, text) = example.read()
    try #require(groups.count == 1 && groups[0].members.count == 4)
    let holders = groups[0].members.map(\.holder)
    #expect(holders[0].nameText(in: text) == "柳青")
    #expect(holders[0].post.map { text.string($0) } == "副校长")
    #expect(holders[1].post.map { text.string($0) } == "教导主任")
    #expect(holders[1].honorific.map { text.string($0) } == "同志")
    #expect(holders[1].isConcurrent)
    #expect(holders[2].isRedacted)
    #expect(holders[3].isCollective)
    #expect(groups[0].members.map(\.roleWord) == ["组长", "副组长", "成员", "成员"])
  }

  @Test func aLongTextTakesTimeInStep() {
    func seconds(_ count: Int) -> Duration {
      let line = String(repeating: "组长：甲乙丙丁任副组长，领导小组下设办公室主任由", count: count)
      let text = Normalizer.normalize(Array(line.unicodeScalars))
      let node = OutlineNode(
        kind: .paragraph, parent: -1, subtreeEnd: 1, level: 0, range: 0..<text.count)
      return ContinuousClock().measure {
        _ = OrganizationReader.groups(in: text, outline: Outline(nodes: [node]))
      }
    }
    _ = seconds(50)
    let short = seconds(400)
    let long = seconds(1600)
    #expect(long < short * 12 + .milliseconds(50))
  }
}
