package check

import (
	"strings"
	"sync"
)

// personalWords are how names of fields end that hold personal data, in English, French and Spanish.
var personalWords = []string{
	"email", "email address", "e mail", "mail address", "phone", "phone number", "telephone", "telephone number", "mobile", "mobile number", "cell phone", "cell number",
	"first name", "last name", "full name", "fname", "lname", "middle name", "given name", "family name", "maiden name", "surname", "card holder",
	"birthday", "birth date", "birthdate", "date of birth", "dob", "passport", "passport number", "ssn", "social security number", "social security", "national id",
	"national insurance number", "driver license", "driver license number", "driving licence", "driving licence number", "iban", "bank account", "bank account number",
	"credit card", "credit card number", "ip", "ip address", "street address", "postal address", "home address", "mailing address",
	"delivery address", "billing address", "address line", "email addr", "ip addr",

	"prénom", "nom de famille", "courriel", "adresse mail", "adresse email", "adresse électronique", "adresse postale", "adresse ip", "adresse de livraison", "adresse de facturation",
	"téléphone", "téléphone portable", "téléphone mobile", "numéro de téléphone",
	"numéro portable", "numéro tel", "tel", "date de naissance", "lieu de naissance", "numéro de sécurité sociale", "numéro sécu", "passeport", "numéro de passeport", "carte bancaire", "rib",

	"nombre completo", "nombre de pila", "apellido", "correo", "correo electrónico", "teléfono", "número de teléfono", "móvil", "número de móvil", "celular",
	"fecha de nacimiento", "lugar de nacimiento", "dni", "pasaporte", "número de pasaporte", "número de seguridad social", "cuenta bancaria", "tarjeta de crédito",
	"teléfono móvil", "dirección postal", "dirección de envío", "dirección de facturación", "dirección ip",
}

// personalFirst are such words of languages in which whose it is stands behind: prénomClient.
var personalFirst = []string{
	"prénom", "nom de famille", "courriel", "adresse électronique", "adresse postale", "numéro de téléphone", "date de naissance", "numéro de sécurité sociale",
	"apellido", "correo electrónico", "teléfono", "fecha de nacimiento", "cuenta bancaria", "dirección postal",
}

// notPersonal are words before what sounds personal that say it is not, or no longer to be read: the
// address of a server, an email that is hashed. A name's "no" is read as "not" there.
var notPersonal = []string{"not", "server", "gateway", "host", "node", "pod", "proxy", "router", "cluster", "instance", "subnet", "hash", "hashed", "masked", "redacted", "encrypted", "anonymized"}

// personalForms are the words as names are compared with them: their words, joined.
var personalForms = sync.OnceValue(func() (forms struct{ last, first, not map[string]bool }) {
	forms.last, forms.first, forms.not = joinedForms(personalWords), joinedForms(personalFirst), joinedForms(notPersonal)
	return forms
})

func joinedForms(words []string) map[string]bool {
	forms := map[string]bool{}
	for _, words := range words {
		forms[strings.Join(personalTelling(words), "")] = true
		forms[stem(fold(strings.ReplaceAll(words, " ", "")))] = true // written as one
	}
	return forms
}

// personalTelling are the words of a name of a field, without the number of one of several fields:
// phone2 is a phone. All words for a number are one: passportNo, numTel.
func personalTelling(name string) []string {
	name = strings.TrimRight(name, "0123456789")
	words := telling(name)
	for i, word := range words {
		switch word {
		case "nr", "num", "numer":
			words[i] = "number"
		case "not": // which "no" is taken for
			if i == len(words)-1 && strings.HasSuffix(strings.TrimRight(fold(name), "_-. "), "no") {
				words[i] = "number"
			}
		}
	}
	return words
}

// namedPersonal reports whether the name of a field says that it holds personal data. A phone is no
// microphone, and an emailTemplate no email.
func namedPersonal(name string) bool {
	if strings.HasSuffix(letters(strings.TrimRight(name, "0123456789")), "shippingaddress") { // of which ship is the stem, whose address is none
		return true
	}
	forms := personalForms()
	words := personalTelling(name)
	for i := range words {
		if forms.last[strings.Join(words[i:], "")] || forms.first[strings.Join(words[:i+1], "")] {
			return i == 0 || !forms.not[words[i-1]]
		}
	}
	return false
}
