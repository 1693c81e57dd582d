import ArgumentParsing
import Routing

/// The flags of `meshctl route header`.
struct RouteHeaderOptions: RuleVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var request = HeaderOperations()
  var response = HeaderOperations()
  var removed: HeaderRemoval?
  var rule: String?
  var createsNothing = false
  var virtualService: String?
  var write = RouteWriteOptions()

  /// A flag that was given, for a message; nil when none was.
  var firstFlag: String? {
    for (side, operations) in [("request", request), ("response", response)] {
      if !operations.set.isEmpty { return "--\(side)-set" }
      if !operations.add.isEmpty { return "--\(side)-add" }
      if !operations.remove.isEmpty { return "--\(side)-remove" }
    }
    return nil
  }

  static let arguments: [Argument<Self>] = [serviceArgument]

  static let flags: [Flag<Self>] =
    [
      .values("request-set", "NAME=VALUE", \.request.set, help: "set a header of requests"),
      .values("request-add", "NAME=VALUE", \.request.add, help: "add a header to requests, beside those of the name"),
      .values("request-remove", "NAME", \.request.remove, help: "take a header out of requests"),
      .values("response-set", "NAME=VALUE", \.response.set, help: "set a header of answers"),
      .values("response-add", "NAME=VALUE", \.response.add, help: "add a header to answers, beside those of the name"),
      .values("response-remove", "NAME", \.response.remove, help: "take a header out of answers"),
      .value("remove", "NAME", \.removed, help: "leave a header as it is again, or all of them")
        .bare(HeaderRemoval.all),
    ] + ruleFlags
}
