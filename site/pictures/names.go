package pictures

import "strings"

// The names are those of SVG 2 and of the modules that it refers to
// (https://www.w3.org/TR/SVG2/eltindex.html, attindex.html, propidx.html).

// elements draw, or say how. Left out are those that run something (script, handler), hold other
// documents (foreignObject, and the HTML of audio, video, iframe and canvas), or load fonts and
// profiles of other files.
var elements = set(`
	svg g defs symbol use switch a view title desc style
	path rect circle ellipse line polyline polygon image text tspan textPath
	linearGradient radialGradient stop pattern clipPath mask marker filter
	feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
	feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
	feSpotLight feTile feTurbulence
	animate animateMotion animateTransform mpath set`)

var animations = set(`animate animateMotion animateTransform set`)

func set(names string) map[string]bool {
	m := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		m[name] = true
	}
	return m
}

// What the value of an attribute is.
type value uint8

const (
	unknown   value = iota
	free            // a text that nothing looks at, or only to compare it
	drawn           // numbers, colors and references, as in CSS
	style           // declarations of CSS
	reference       // an address
)

// values are the attributes that are kept, besides those that begin with "aria-".
var values = func() map[string]value {
	m := map[string]value{"style": style, "href": reference, "xlink:href": reference}
	for name := range set(`id class role lang tabindex xml:space xml:lang`) {
		m[name] = free
	}
	for name := range set(`
		accumulate additive alignment-baseline amplitude attributeName attributeType azimuth baseFrequency baseline-shift baseProfile begin bias
		by calcMode clip clip-path clip-rule clipPathUnits color color-interpolation color-interpolation-filters color-rendering cursor cx cy d
		diffuseConstant direction display divisor dominant-baseline dur dx dy edgeMode elevation enable-background end exponent fill
		fill-opacity fill-rule filter filterUnits flood-color flood-opacity focusable font font-family font-feature-settings font-kerning
		font-size font-size-adjust font-stretch font-style font-variant font-weight fr from fx fy glyph-orientation-horizontal
		glyph-orientation-vertical gradientTransform gradientUnits height image-rendering in in2 intercept isolation k1 k2 k3 k4 kernelMatrix
		kernelUnitLength kerning keyPoints keySplines keyTimes lengthAdjust letter-spacing lighting-color limitingConeAngle marker marker-end
		marker-mid marker-start markerHeight markerUnits markerWidth mask mask-type maskContentUnits maskUnits max method min mix-blend-mode
		mode numOctaves offset opacity operator order orient origin overflow paint-order path pathLength patternContentUnits
		patternTransform patternUnits pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r
		radius refX refY repeatCount repeatDur requiredExtensions requiredFeatures restart result rotate rx ry scale seed shape-rendering
		side slope solid-color solid-opacity spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles
		stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
		stroke-width surfaceScale systemLanguage tableValues targetX targetY text-anchor text-decoration text-overflow text-rendering
		textLength to transform transform-origin type unicode-bidi values vector-effect version viewBox visibility white-space width
		word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z zoomAndPan`) {
		m[name] = drawn
	}
	return m
}()
