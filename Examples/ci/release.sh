#!/bin/sh
# Releases a version of a service from a job of CI, with a way back: release.sh
#
# Ends with 0 when the version has all traffic. With any other status it has none of it, but for 6 and 8: then somebody
# else has the rollout in hand. What can be set is in README.md.
set -u

: "${SERVICE:?is not set: the service to release, such as reviews}"
: "${VERSION:?is not set: the version to release, such as v3}"
meshctl=${MESHCTL-meshctl}

# What each of the commands needs; what only some need comes behind it.
set -- "$SERVICE"
[ -n "${MESH-}" ] && set -- "$@" --mesh "$MESH"
give_up() { "$meshctl" rollout abort "$@"; }
again() { drive resume "$@" --timeout "${TIMEOUT:-30m}" --on-interrupt rollback; }

# Runs a command of a rollout; what it ends with is in `status`. A job that is cancelled has the driver take all back, and
# waits for it.
driver=
trap '[ -z "$driver" ] || kill -TERM "$driver"' HUP INT TERM
drive() {
  "$meshctl" rollout "$@" &
  driver=$!
  while :; do
    wait "$driver"
    status=$?
    # The signal ends the wait, and not the driver.
    kill -0 "$driver" 2>/dev/null || break
  done
  driver=
}

release() {
  shape="--steps ${STEPS:-5,25,50,100} --interval ${INTERVAL:-1m} --bake ${BAKE:-0s} --threshold ${THRESHOLD:-2}"
  gates="--success-rate ${SUCCESS_RATE:-99} --p99 ${P99:-1s} --min-requests ${MIN_REQUESTS:-1}"
  for flag in $shape $gates --to "$VERSION"; do set -- "$@" "$flag"; done
  drive plan "$@"
  # Nothing was begun, so there is nothing to take back.
  [ "$status" = 0 ] || return
  drive start "$@" --timeout "${TIMEOUT:-30m}" --on-interrupt rollback
  begun=yes
}

finish() {
  case $status in
    0) echo "released: $SERVICE is $VERSION" ;;
    4) echo "not released: the job may not change the mesh" >&2 ;;
    6) echo "not released: another rollout, or somebody who changed the weights, is in the way; nothing was overwritten" >&2 ;;
    7) echo "not released: it took too long, and was taken back" >&2 ;;
    8) echo "waiting for a person: $meshctl rollout resume $SERVICE" >&2 ;;
    9) echo "not released: a gate failed, and all traffic went back" >&2 ;;
    10) echo "not released: somebody gave it up" >&2 ;;
    *) echo "not released: meshctl ended with status $status" >&2 ;;
  esac
  exit "$status"
}
