import ArgumentParsing

/// `meshctl route`.
enum RouteGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "route",
      summary: "Say where the traffic of services goes",
      discussion: """
        Routes are edited, not written anew: what a command does not mean to change stays as it is, comments and unknown \
        fields included, and a change by someone else in between is never overwritten.
        """,
      examples: [
        Example("Send half of the traffic to version 3", "meshctl route set reviews v1=50 v3=50"),
        Example("See what that would change", "meshctl route set reviews v1=50 v3=50 --dry-run"),
        Example("Send one user's requests to version 2", "meshctl route match reviews --header end-user=jason v2=100"),
      ]
    ),
    [
      RouteSet.node, RouteMatch.node, RouteUnmatch.node, RouteReset.node, RouteMirror.node, RouteFault.node,
      RouteTimeout.node, RouteRetry.node, RouteRewrite.node, RouteRedirect.node, RouteHeader.node, RouteCORS.node,
      RouteBreaker.node, RouteBalance.node,
    ]
  )
}
