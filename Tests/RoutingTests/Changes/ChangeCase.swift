import Routing
import Testing

/// A change of a rule's fields: what was there, and what is there then.
struct ChangeCase: CustomTestStringConvertible {
  let testDescription: String
  private let before: String
  private let after: String
  private let change: any RuleChange

  init(_ description: String, _ before: String, _ change: any RuleChange, _ after: String) {
    testDescription = description
    self.before = before
    self.change = change
    self.after = after
  }

  /// Checks the text, that a second time changes nothing, and that the result is valid.
  func check() throws {
    let once = try EditedText(RuleText.with(before)).changing(.standard, change)
    #expect(once == RuleText.with(after))
    #expect(try EditedText(once).changing(.standard, change) == once)
    #expect(EditedText(once).problems == [])
  }

  /// Checks that another change brings the text back.
  func checkUndone(by removal: any RuleChange) throws {
    let once = try EditedText(RuleText.with(before)).changing(.standard, change)
    #expect(try EditedText(once).changing(.standard, removal) == RuleText.with(before))
  }
}
