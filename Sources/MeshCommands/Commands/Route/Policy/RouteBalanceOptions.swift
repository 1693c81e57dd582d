import ArgumentParsing
import Routing

/// The flags of `meshctl route balance`.
struct RouteBalanceOptions: PolicyVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var choice: BalancingChoice?
  var removes = false
  var subset: String?
  var createsNothing = false
  var write = RouteWriteOptions()

  static let arguments: [Argument<Self>] = [
    serviceArgument,
    .optional("WAY", \.choice, help: "one of \(BalancingChoice.forms.joined(separator: ", "))")
      .completing(.words(WordList("ways to balance") { BalancingChoice.forms.map { Term($0, "") } })),
  ]

  static let flags: [Flag<Self>] =
    [.switch("remove", \.removes, help: "back to Istio's default, least-request")] + policyFlags
}
