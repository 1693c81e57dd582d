import ArgumentParsing
import Resources
import Routing

/// `meshctl route set`: shifts the traffic of a service between its versions.
struct RouteSet: RouteVerb {
  static let declaration = CommandDeclaration(
    "set",
    summary: "Split the traffic of a service between its subsets",
    discussion: """
      Finds the VirtualService that decides on the service by its hosts, and changes the weights of the rule that takes \
      all requests which no other rule took. The arguments state the whole split: a destination of the same host that is \
      not named stays with weight 0. Nothing else changes; a rule with a destination of another host that is not named is \
      refused.

      Where no VirtualService names the service, its HTTPRoute of the Gateway API is changed the same way: each version is \
      a Service of its own there, and "v1" means "reviews-v1" if there is one. Without that it is a RouteRule of Istio \
      before 0.8, whose versions are labels of pods. Several that name the service are refused until one is chosen.

      A subset that is missing is added to the DestinationRule first, if pods have its name as the value of the label \
      "version"; a VirtualService that is missing is created. A subset without a ready pod is refused.

      The write names the state that was read: if someone else changes the split in between, nothing is written.

      With -f it works on files without a mesh, comments and order kept, and prints all of them with the change; \
      --in-place replaces them instead. A file may be a part of a mesh: where it shows no pods, whether they are ready is \
      not checked.
      """,
    examples: [
      Example("Send half of the traffic to version 3", "meshctl route set reviews v1=50 v3=50"),
      Example("Send all of it to version 1", "meshctl route set reviews v1=100"),
      Example(
        "Change a named rule in a directory",
        "meshctl route set reviews v2=100 --route jason --mesh Examples/bookinfo"
      ),
      Example(
        "Change the rule for some requests",
        "meshctl route set reviews v2=100 --match header:end-user=jason"
      ),
      Example(
        "Change a manifest before it is applied",
        "meshctl route set reviews v1=50 v3=50 -f routes.yaml | kubectl apply -f -"
      ),
      Example(
        "Go on when nine of ten proxies have the new weights",
        "meshctl route set reviews v1=50 v3=50 --wait=90% --timeout 2m"
      ),
      Example("See what would change", "meshctl route set reviews v1=50 v3=50 --dry-run"),
    ]
  )

  let options: RouteSetOptions

  init(_ options: RouteSetOptions) { self.options = options }

  var otherServices: [String] { options.shares.compactMap { $0.host ?? ($0.name.contains(".") ? $0.name : nil) } }

  var otherRouteKinds: [ResourceKind] { [.httpRoute, .routeRule] }

  func step(in scene: RouteScene) throws(CommandError) -> RouteStep { try SplitPlanning(options, scene).step() }
}
