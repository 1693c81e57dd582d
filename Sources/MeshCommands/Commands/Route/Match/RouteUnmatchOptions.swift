import ArgumentParsing
import Routing

/// The flags of `meshctl route unmatch`.
struct RouteUnmatchOptions: ConditionOptions {
  var mesh = MeshOptions()
  var service = ""
  var conditions = ConditionWords()
  var rule: String?
  var virtualService: String?
  var write = RouteWriteOptions()

  static let arguments: [Argument<Self>] = [serviceArgument]

  static let flags: [Flag<Self>] =
    [.value("route", "NAME", \.rule, help: "the rule of this name, whatever its conditions")] + conditionFlags
    + verbFlags
}
