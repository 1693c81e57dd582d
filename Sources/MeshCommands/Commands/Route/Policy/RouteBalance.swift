import ArgumentParsing
import Routing

/// `meshctl route balance`: how clients pick an endpoint.
struct RouteBalance: PolicyVerb {
  static let declaration = CommandDeclaration(
    "balance",
    summary: "Say how clients pick an endpoint of a service",
    discussion: """
      With a hash, requests with the same header, cookie, parameter of the query or source address go to the same \
      endpoint as long as the endpoints stay. hash:cookie=NAME,TIME makes a cookie that lives so long; without a time it \
      lives as long as the browser.

      The choice is written in the traffic policy of the DestinationRule, which is created if there is none.
      """,
    examples: [
      Example("One after another", "meshctl route balance reviews round-robin"),
      Example(
        "Keep a user at one endpoint of version 3",
        "meshctl route balance reviews hash:header=end-user --subset v3"
      ),
      Example("Back to Istio's default", "meshctl route balance reviews --remove"),
    ]
  )

  let options: RouteBalanceOptions

  init(_ options: RouteBalanceOptions) { self.options = options }

  var subjects: [String] { [options.choice?.description ?? "--remove"] }

  func change() throws(CommandError) -> any PolicyChange {
    switch (options.choice, options.removes) {
    case (let choice?, false): return BalanceChange.set(choice)
    case (nil, true): return BalanceChange.remove
    case (let choice?, true): throw Self.usage(.unexpectedArgument(choice.description))
    case (nil, false): throw Self.usage(.missingArgument("WAY"))
    }
  }
}
