import ArgumentParsing

/// The files of local meshes, for manual pages.
enum LocalFiles {
  static var terms: [Term] {
    [
      Term(
        "$XDG_STATE_HOME/meshctl/HASH/",
        "What belongs to a mesh that is up, by a hash of its directory: Envoy's configuration, status.json, and its socket."
      ),
      Term(
        "envoy.log, access.log, meshctl.log",
        "In it, and kept: Envoy's log, the requests, and what up said detached; before them, with .1, what each was before."
      ),
    ]
  }
}
